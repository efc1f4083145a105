package fr.maillage.platform.http.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where a day begins and ends for the law: a deadline of a Réunion city falls at midnight in Saint-Denis. The zone of
 * an overseas department is data ({@code legal-zones.csv}); everything else is Paris time.
 */
public record LegalZone(ZoneId zone) {

    public static final LegalZone PARIS = new LegalZone(ZoneId.of("Europe/Paris"));

    private static final Map<String, LegalZone> OVERSEAS = read();

    /** By department or overseas collectivity code, as in the official geographic code: {@code 31}, {@code 2A}, {@code 974}. */
    public static LegalZone ofDepartment(String department) {
        return OVERSEAS.getOrDefault(department, PARIS);
    }

    /** By commune code: its department is the first two characters, three overseas. */
    public static LegalZone ofCommune(String communeCode) {
        boolean overseas = communeCode.startsWith("97") || communeCode.startsWith("98");
        return ofDepartment(communeCode.substring(0, overseas ? 3 : 2));
    }

    public LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** The legal day an instant falls on. */
    public LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The first instant of a day. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The first instant after a day: what is due on that day is in time before it. */
    public Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }

    private static Map<String, LegalZone> read() {
        var zones = new HashMap<String, LegalZone>();
        InputStream file = Objects.requireNonNull(
                LegalZone.class.getResourceAsStream("legal-zones.csv"), "legal-zones.csv is part of this jar");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> zones.put(cells[0], new LegalZone(ZoneId.of(cells[1]))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(zones);
    }
}
