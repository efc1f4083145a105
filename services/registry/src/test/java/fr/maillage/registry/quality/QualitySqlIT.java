package fr.maillage.registry.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.professional.ProfessionalService;
import fr.maillage.registry.professional.domain.PersonQuality;
import fr.maillage.registry.quality.domain.Quality;
import fr.maillage.registry.quality.domain.Quality.Local;
import fr.maillage.registry.quality.domain.QualitySql;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The score that filters use is the score that answers show. */
@QuarkusTest
class QualitySqlIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final ProfessionalService professionals;
    private final List<String> ids = new ArrayList<>();

    QualitySqlIT(ProfessionalService professionals) {
        this.professionals = professionals;
    }

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
        person("88000000001", "10", "true", "31555", "HOUSENUMBER", "GENR01", null);
        person("88000000002", "10", "null", "31555", "COMMUNE", "GENR01", "999999999");
        person("88000000003", "60", "false", null, null, "GENR02", null);
        person("88000000004", "60", "false", null, null, "GENR01", null);
        person("adeli:319999999", "60", "false", "31555", null, "GENR01", null);
        person("88000000006", "10", "null", "31555", "MANUAL", "GENR01", null);
    }

    @AfterEach
    void nobody() {
        String in = "('" + String.join("','", ids) + "')";
        RegistryDatabase.execute("delete from professional_activity where professional_id in " + in);
        RegistryDatabase.execute("delete from professional where id in " + in);
        RegistryDatabase.execute("delete from dataset where kind = 'rpps-activities' and rows = -1");
    }

    private void person(
            String id,
            String profession,
            String generalist,
            @Nullable String commune,
            @Nullable String precision,
            String kind,
            @Nullable String site) {
        ids.add(id);
        RegistryDatabase.execute(
                """
                insert into professional (id, rpps_id, family_name, given_name, profession_system, profession_code,
                                          general_practitioner, search_name, search_words, source)
                values ('%s', %s, 'ESSAI', 'Qualité', 'G15', '%s', %s, 'essai', 'essai', 'demo')""".formatted(id, id.startsWith("adeli") ? "null" : "'" + id + "'", profession, generalist));
        RegistryDatabase.execute("""
                insert into professional_activity (id, professional_id, profession_system, profession_code, kind_code,
                       commune_code, latitude, longitude, location_precision, finess_site_id, source)
                values ('%s', '%s', 'G15', '%s', '%s', %s, %s, %s, %s, %s, 'demo')""".formatted(
                        UUID.randomUUID(),
                        id,
                        profession,
                        kind,
                        text(commune),
                        precision == null ? "null" : "43.6",
                        precision == null ? "null" : "1.4",
                        text(precision),
                        text(site)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "null" : "'" + value + "'";
    }

    private Map<String, Integer> scores() throws SQLException {
        Map<String, Integer> scores = new TreeMap<>();
        try (Connection connection = RegistryDatabase.as("app");
                PreparedStatement statement = connection.prepareStatement(
                        "select p.id, " + QualitySql.PERSON_SCORE + " from professional p where p.id = any (?)")) {
            statement.setObject(1, TODAY.minusMonths(Quality.FRESH_MONTHS));
            statement.setArray(2, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    scores.put(row.getString(1), row.getInt(2));
                }
            }
        }
        return scores;
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01", "2025-01-01"})
    void the_database_computes_what_the_domain_says(LocalDate vintage) throws SQLException {
        RegistryDatabase.execute("""
                insert into dataset (kind, job_id, vintage, loaded_at, rows)
                values ('rpps-activities', gen_random_uuid(), '%s', now(), -1)
                on conflict (kind) do update set vintage = excluded.vintage, rows = -1""".formatted(vintage));

        Map<String, Integer> told = new TreeMap<>();
        ids.forEach(id -> told.put(
                id,
                PersonQuality.of(professionals.get(id), vintage, Local.NOT_ASKED, TODAY)
                        .nationalScore()));

        assertThat(scores()).isEqualTo(told);
        assertThat(told.values().stream().distinct()).hasSizeGreaterThan(3);
    }

    @Test
    void who_lacks_nothing_has_100_and_a_substitute_needs_no_address() throws SQLException {
        assertThat(scores()).containsEntry("88000000001", 100).containsEntry("88000000003", 100);
        assertThat(scores()).containsEntry("88000000002", 60).containsEntry("88000000004", 70);
    }
}
