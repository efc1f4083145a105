package fr.maillage.registry.quality;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.quality.domain.Quality;
import fr.maillage.registry.quality.domain.QualityReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How old a national file is today. Cost: one row by key. */
@ApplicationScoped
public class Freshness {

    private static final ZoneId LEGAL_ZONE = ZoneId.of("Europe/Paris");

    private final Statements sql;
    private final Clock clock;

    Freshness(Statements sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Date of the last file, null when there was none or it said none, and the day on which this is asked. */
    public record Age(@Nullable LocalDate vintage, LocalDate today) {

        /** The bound of scores before the age of the file counts, for a bound of the scores that answers show. */
        public int unaged(int below) {
            return Quality.stale(vintage, today) ? below + QualityReason.STALE_VINTAGE.cost() : below;
        }
    }

    /** Of a kind of file, such as {@code rpps-activities}. */
    @Transactional
    public Age of(String kind) {
        LocalDate vintage = sql
                .list(
                        "select vintage from dataset where kind = ? and vintage is not null",
                        List.of(kind),
                        row -> row.getObject(1, LocalDate.class))
                .stream()
                .findFirst()
                .orElse(null);
        return new Age(vintage, LocalDate.now(clock.withZone(LEGAL_ZONE)));
    }
}
