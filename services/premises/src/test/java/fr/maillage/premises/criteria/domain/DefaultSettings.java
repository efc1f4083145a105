package fr.maillage.premises.criteria.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

/** The shipped weights and figures. */
public final class DefaultSettings {

    public static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private DefaultSettings() {}

    public static Settings today() {
        try (var in = Objects.requireNonNull(DefaultSettings.class.getResourceAsStream("/matching/settings.csv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new SettingsFile(lines.lines().toList()).at(TODAY);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
