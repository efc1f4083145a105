package fr.maillage.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every part, started as the launcher starts it but for one setting. */
class MissingSettingsJourneyIT {

    /** A part does without them, as its README says: no usage is gathered, no letter leaves. */
    private static final Set<String> OPTIONAL = Set.of("MAILLAGE_USAGE_GATEWAYS", "MAILLAGE_MAIL_DIRECTORY");

    private final Installation maillage = Installation.running();

    @Test
    @Tag("SE-02")
    void a_part_without_one_of_its_settings_stops_and_names_that_setting_alone(@TempDir Path folder) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String name : Stream.concat(Stream.of("gateway"), maillage.services().keySet().stream())
                .toList()) {
            PartProcess part = PartProcess.of(maillage, name);
            for (String setting : settings(part)) {
                wrong.addAll(tried(part, setting, folder.resolve(name + "-" + setting + ".log")));
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static List<String> settings(PartProcess part) throws IOException {
        List<String> settings = part.environment().keySet().stream()
                .filter(name -> name.startsWith("MAILLAGE_"))
                .filter(name -> !OPTIONAL.contains(name))
                .toList();
        assertThat(settings).as(part.name()).isNotEmpty();
        return settings;
    }

    /** A variable may be named as the setting it is the value of: maillage.cursor-key is MAILLAGE_CURSOR_KEY. */
    private static String named(String said) {
        return said.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    private static List<String> tried(PartProcess part, String setting, Path log)
            throws IOException, InterruptedException {
        Map<String, String> environment = new LinkedHashMap<>(part.environment());
        environment.remove(setting);
        environment.put("QUARKUS_HTTP_PORT", "0");
        Process process = part.again(environment, log);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return List.of(part.name() + " runs without " + setting);
        }
        String said = Files.readString(log);
        List<String> wrong = new ArrayList<>();
        if (process.exitValue() == 0) {
            wrong.add(part.name() + " without " + setting + " ends with 0");
        }
        if (!named(said).contains(setting)) {
            wrong.add(part.name() + " does not name " + setting + ": " + said);
        }
        environment.forEach((other, value) -> {
            boolean isOurs = other.startsWith("MAILLAGE_") && !other.startsWith(setting) && !setting.startsWith(other);
            if (isOurs && named(said).contains(other)) {
                wrong.add(part.name() + " without " + setting + " names " + other);
            }
            if (isOurs && value.length() > 15 && said.contains(value)) {
                wrong.add(part.name() + " without " + setting + " shows the value of " + other);
            }
        });
        return wrong;
    }
}
