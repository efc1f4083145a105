package fr.maillage.integration.notification.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** How often somebody wants to hear of a kind of news. */
public enum Rhythm {
    OFF("Jamais", "Never"),
    IMMEDIATE("Aussitôt", "At once"),
    DAILY("Chaque jour", "Every day"),
    WEEKLY("Chaque lundi", "Every Monday");

    /** When digests leave, by the clock of the organization. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final String fr;
    private final String en;

    Rhythm(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }

    /**
     * When news that arrive now leave.
     *
     * @param gathered how long what comes at once is waited for, so that a burst is one letter
     */
    public Optional<Instant> due(Instant now, ZoneId zone, Duration gathered) {
        ZonedDateTime today = now.atZone(zone).with(MORNING);
        return switch (this) {
            case OFF -> Optional.empty();
            case IMMEDIATE -> Optional.of(now.plus(gathered));
            case DAILY -> Optional.of(next(now, today, today.plusDays(1)));
            case WEEKLY ->
                Optional.of(next(
                        now,
                        today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)),
                        today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))));
        };
    }

    private static Instant next(Instant now, ZonedDateTime first, ZonedDateTime second) {
        return (first.toInstant().isAfter(now) ? first : second).toInstant();
    }
}
