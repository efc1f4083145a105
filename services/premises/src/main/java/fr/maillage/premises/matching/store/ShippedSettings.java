package fr.maillage.premises.matching.store;

import fr.maillage.premises.criteria.domain.SettingsFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The weights and figures that hold where an organization set none, each with its validity and source. */
@ApplicationScoped
public class ShippedSettings {

    private static final String FILE = "/matching/settings.csv";

    private final SettingsFile file;

    ShippedSettings() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ShippedSettings.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
            file = new SettingsFile(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    public SettingsFile file() {
        return file;
    }
}
