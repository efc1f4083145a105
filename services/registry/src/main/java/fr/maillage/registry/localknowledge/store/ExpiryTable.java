package fr.maillage.registry.localknowledge.store;

import fr.maillage.registry.localknowledge.domain.ExpiryDefaults;
import fr.maillage.registry.localknowledge.domain.Field;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How long facts stay good unless said otherwise: {@code resources/local-knowledge/expiry.csv}, months by field. */
@ApplicationScoped
public class ExpiryTable {

    private static final String FILE = "local-knowledge/expiry.csv";

    private final ExpiryDefaults defaults;

    ExpiryTable() {
        this.defaults = read();
    }

    public ExpiryDefaults defaults() {
        return defaults;
    }

    private static ExpiryDefaults read() {
        Map<Field, Period> periods = new EnumMap<>(Field.class);
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            String text = new String(Objects.requireNonNull(content, FILE).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().skip(1).toList()) {
                List<String> cells = List.of(line.split(";", -1));
                periods.put(
                        Field.find(cells.get(0)).orElseThrow(() -> new IllegalStateException(FILE + ": " + line)),
                        Period.ofMonths(Integer.parseInt(cells.get(1))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return new ExpiryDefaults(periods);
    }
}
