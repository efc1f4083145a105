package fr.maillage.registry.caretier.store;

import fr.maillage.registry.caretier.domain.CareTier;
import fr.maillage.registry.caretier.domain.CareTiers;
import fr.maillage.registry.caretier.domain.TierList;
import fr.maillage.registry.caretier.domain.TierRule;
import fr.maillage.registry.caretier.domain.TierRule.Coverage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The list of Rennes, from {@code resources/care-tiers/rennes.csv}: its first line says where it comes from and from when it
 * holds, the second names the columns.
 */
@ApplicationScoped
public class ShippedTiers {

    private static final String FILE = "care-tiers/rennes.csv";

    private final TierList list;

    ShippedTiers() {
        this.list = read();
    }

    public TierList list() {
        return list;
    }

    private static TierList read() {
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            List<String> lines = new String(
                            Objects.requireNonNull(content, FILE).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> title = cells(lines.getFirst());
            List<TierRule> rules =
                    lines.stream().skip(2).map(ShippedTiers::rule).toList();
            return new TierList(new CareTiers(rules), true, title.get(1), LocalDate.parse(title.get(0)), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static TierRule rule(String line) {
        List<String> cells = cells(line);
        List<String> specialties =
                cells.get(2).isEmpty() ? List.of() : Arrays.asList(cells.get(2).split(" ", -1));
        return new TierRule(
                cells.get(0),
                cells.get(1),
                specialties,
                CareTier.valueOf(cells.get(3)),
                Coverage.valueOf(cells.get(4)));
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(";", -1));
    }
}
