package fr.maillage.registry.rpps;

import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.upload;
import static fr.maillage.registry.rpps.RppsFiles.rpps;
import static fr.maillage.registry.rpps.RppsImports.counts;
import static fr.maillage.registry.rpps.RppsImports.loadPeople;
import static fr.maillage.registry.rpps.RppsImports.thirty;
import static fr.maillage.registry.rpps.RppsImports.versions;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.rpps.RppsFiles.C;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an activities file touches, and what it leaves alone. */
@QuarkusTest
class RppsChangesIT {

    @BeforeEach
    @AfterEach
    void nobody() {
        RppsImports.nobody();
    }

    @Test
    void one_percent_changed_touches_one_percent() {
        RppsFiles before = RppsFiles.empty();
        RppsFiles after = RppsFiles.empty();
        for (int i = 0; i < 500; i++) {
            before.nurse(i, "81004");
            after.nurse(i, "81004", C.PHONE, i % 100 == 0 ? "0600000000" : "0500000000");
        }
        loadPeople(before);
        long versions = versions();

        counts(loadPeople(after), Map.of("changed", 5, "unchanged", 495, "added", 0, "removed", 0));

        assertThat(versions()).isEqualTo(versions + 5);
    }

    @Test
    void a_point_set_by_hand_and_one_whose_address_stays_are_kept() {
        loadPeople(RppsFiles.empty().nurse(1, "81004").nurse(2, "81004").nurse(3, "81004"));
        RegistryDatabase.execute(
                "update professional_activity set latitude = 43.9, longitude = 2.1, locate_due = false,"
                        + " location_precision = case professional_id when '" + rpps(1)
                        + "' then 'MANUAL' else 'STREET' end");

        counts(
                loadPeople(RppsFiles.empty()
                        .nurse(1, "81004", C.STREET, "AUTRE RUE")
                        .nurse(2, "81004", C.PHONE, "0611111111")
                        .nurse(3, "81004", C.STREET, "AUTRE RUE")),
                Map.of("changed", 3));

        assertThat(RegistryDatabase.list("select concat_ws(' ', location_precision, locate_due)"
                        + " from professional_activity order by professional_id"))
                .containsExactly("MANUAL f", "STREET f", "t");
    }

    @Test
    void a_demonstration_is_ended_by_a_demonstration_alone() {
        loadPeople(thirty(100), "source", "demo");

        counts(loadPeople(thirty(500)), Map.of("removed", 0, "added", 30));
        counts(loadPeople(thirty(101), "source", "demo"), Map.of("removed", 1, "added", 1));

        assertThat(RegistryDatabase.number(
                        "select count(*) from professional_activity where source = 'rpps' and active"))
                .isEqualTo(30);
        assertThat(RegistryDatabase.number(
                        "select count(*) from professional_activity where source = 'demo' and active"))
                .isEqualTo(30);
        RegistryApi.problem(upload("communes", thirty(1).bytes(), "source", "demo"), 400, "invalid-parameter");
        RegistryApi.problem(upload("rpps-activities", thirty(1).bytes(), "source", "x"), 400, "invalid-parameter");
    }

    @Test
    void a_rejected_line_is_no_absence() {
        loadPeople(thirty(100));
        RppsFiles file = RppsFiles.empty().physician(100, "81004", "SM54", C.FAMILY, "");
        for (int i = 101; i < 130; i++) {
            file.physician(i, "81004", i % 2 == 0 ? "SM54" : "SM04");
        }

        counts(loadPeople(file), Map.of("removed", 0, "rejected", 1, "unchanged", 29));
    }

    @Test
    void half_a_file_and_a_line_of_ten_megabytes_are_refused_and_nothing_is_lost() {
        loadPeople(thirty(100));
        String text = thirty(100).text();
        byte[] half = text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8);
        JsonPath cut = load("rpps-activities", half);
        JsonPath moved = load("rpps-activities", thirty(100).reversed().getBytes(StandardCharsets.UTF_8));
        byte[] wide = (text.repeat(10).replaceFirst("(?s)^([^\n]*\n)", "$1") + "8|" + "x".repeat(10_000_000) + "\n")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(cut.getString("state")).isEqualTo("FAILED");
        assertThat(cut.getString("failure.code")).isEqualTo("import-file-truncated");
        counts(moved, Map.of("unchanged", 30));
        assertThat(load("rpps-activities", wide).getString("failure.code")).isEqualTo("import-line-too-long");
        assertThat(RegistryApi.total("/professionals")).isEqualTo(30);
    }
}
