package fr.maillage.registry.rpps;

import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.operator;
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

/** The activities file, loaded again and again: what changes, what ends, what stays. */
@QuarkusTest
class RppsImportIT {

    @BeforeEach
    @AfterEach
    void nobody() {
        RppsImports.nobody();
    }

    @Test
    void the_same_file_again_changes_nothing() {
        counts(loadPeople(thirty(100)), Map.of("read", 30, "people", 30, "added", 30, "changed", 0, "removed", 0));
        long before = versions();

        JsonPath again = loadPeople(thirty(100));

        counts(again, Map.of("added", 0, "changed", 0, "removed", 0, "unchanged", 30));
        assertThat(versions()).isEqualTo(before).isEqualTo(90);
    }

    @Test
    void one_change_touches_one_row() {
        loadPeople(thirty(100));
        long before = versions();

        RppsFiles next = RppsFiles.empty().physician(100, "81004", "SM54", C.STREET, "AUTRE RUE");
        for (int i = 101; i < 130; i++) {
            next.physician(i, "81004", i % 2 == 0 ? "SM54" : "SM04");
        }

        counts(loadPeople(next), Map.of("changed", 1, "unchanged", 29));
        assertThat(versions()).isEqualTo(before + 1);
    }

    @Test
    void who_vanishes_is_ended_and_who_comes_back_is_active_again() {
        loadPeople(thirty(100));

        counts(loadPeople(thirty(101), "vintage", "2026-10-01"), Map.of("removed", 1, "added", 1));
        JsonPath gone = get("/professionals/" + rpps(100) + "?expand=pastActivities");
        counts(loadPeople(thirty(100)), Map.of("removed", 1, "added", 0, "changed", 1));

        assertThat(gone.getBoolean("active")).isFalse();
        assertThat(gone.getString("inactiveSince")).isEqualTo("2026-10-01");
        assertThat(gone.getList("activities")).isEmpty();
        assertThat(gone.getString("pastActivities[0].endedOn")).isEqualTo("2026-10-01");
        assertThat(get("/professionals/" + rpps(100)).getBoolean("active")).isTrue();
        assertThat(get("/professionals/" + rpps(130)).getBoolean("active")).isFalse();
    }

    @Test
    void a_move_ends_one_place_and_begins_another() {
        loadPeople(thirty(100));
        RppsFiles moved = RppsFiles.empty().physician(100, "35238", "SM54", C.TECHNICAL, "R-NEW");
        for (int i = 101; i < 130; i++) {
            moved.physician(i, "81004", i % 2 == 0 ? "SM54" : "SM04");
        }

        counts(loadPeople(moved), Map.of("added", 1, "removed", 1, "people", 30));

        JsonPath person = get("/professionals/" + rpps(100) + "?expand=pastActivities");
        assertThat(person.getBoolean("active")).isTrue();
        assertThat(person.getString("activities[0].communeCode")).isEqualTo("35238");
        assertThat(person.getString("pastActivities[0].communeCode")).isEqualTo("81004");
    }

    @Test
    void most_of_a_file_gone_waits_for_a_person() {
        loadPeople(thirty(100));

        JsonPath job = loadPeople(RppsFiles.empty().physician(100, "81004", "SM54"));

        assertThat(job.getString("state")).isEqualTo("WAITING_RELEASE");
        assertThat(get("/professionals/" + rpps(120)).getBoolean("active")).isTrue();
        operator().post(RegistryApi.BASE + "/imports/" + job.getString("id") + "/cancel");
    }

    @Test
    void demonstration_people_are_never_ended_by_a_real_file() {
        loadPeople(thirty(100));
        RegistryDatabase.execute("update professional_activity set source = 'demo'");
        RegistryDatabase.execute("update professional set source = 'demo'");

        counts(loadPeople(thirty(500)), Map.of("removed", 0, "added", 30));

        assertThat(RegistryDatabase.number("select count(*) from professional where active"))
                .isEqualTo(60);
    }

    @Test
    void the_version_of_52_columns_keeps_the_kinds_that_are_known() {
        RppsFiles file = thirty(100).nurse(1, "81004", C.ROLE, "FON-01");
        loadPeople(file);

        JsonPath old = load("rpps-activities", file.text(52).getBytes(StandardCharsets.UTF_8));

        counts(old, Map.of("changed", 0, "unchanged", 31, "warnings", 2));
    }

    @Test
    void bytes_of_another_encoding_and_another_extraction_are_refused() {
        byte[] latin = thirty(100).text().getBytes(StandardCharsets.ISO_8859_1);
        byte[] restricted = ("Identification nationale PP|Date de naissance|\n8" + rpps(1) + "|1970-01-01|\n")
                .getBytes(StandardCharsets.UTF_8);

        RegistryApi.problem(upload("rpps-activities", latin), 422, "import-wrong-encoding");
        RegistryApi.problem(upload("rpps-activities", restricted), 422, "import-wrong-kind");
        RegistryApi.problem(
                upload("rpps-activities", RppsFiles.skills(rpps(1), "10", "S", "SM54")), 422, "import-wrong-kind");
    }
}
