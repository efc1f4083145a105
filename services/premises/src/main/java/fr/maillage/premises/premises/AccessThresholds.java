package fr.maillage.premises.premises;

import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.premises.domain.MeasuredItem;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.Thresholds;
import fr.maillage.premises.premises.domain.Thresholds.Measured;
import fr.maillage.premises.premises.domain.Thresholds.Threshold;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The thresholds of accessibility, read once from {@code accessibility-thresholds.csv}. */
@ApplicationScoped
public class AccessThresholds {

    private final Thresholds thresholds = read();
    private final Clock clock;

    AccessThresholds(Clock clock) {
        this.clock = clock;
    }

    /** Measures of premises, by the thresholds of today at their place. */
    public List<Measured> judge(PremisesContent content) {
        LocalDate today = LegalZone.ofCommune(content.address().communeCode()).today(clock);
        return thresholds.judge(content.accessibility(), today);
    }

    private static Thresholds read() {
        InputStream file = Objects.requireNonNull(
                AccessThresholds.class.getResourceAsStream("/accessibility-thresholds.csv"),
                "accessibility-thresholds.csv is part of this jar");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Thresholds(lines.lines()
                    .skip(1)
                    .map(line -> threshold(line.split(";", 6)))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Threshold threshold(String[] cells) {
        return new Threshold(
                MeasuredItem.valueOf(cells[0]),
                cells[1].equals("MIN"),
                new BigDecimal(cells[2]),
                LocalDate.parse(cells[3]),
                cells[4].isEmpty() ? null : LocalDate.parse(cells[4]),
                cells[5]);
    }
}
