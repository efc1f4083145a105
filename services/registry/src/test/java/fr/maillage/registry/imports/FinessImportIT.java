package fr.maillage.registry.imports;

import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.total;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.Archives;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stock file, from its upload to what readers see. */
@QuarkusTest
class FinessImportIT {

    private static final String SCOPE = "department:81";

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    private static JsonPath loadTarn(FinessFiles file) {
        JsonPath job = load("finess-stock", file.bytes(), "scope", SCOPE);
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
        return job;
    }

    private static void counts(JsonPath job, Map<String, Integer> expected) {
        expected.forEach((name, count) ->
                assertThat(job.getInt("counts." + name)).as(name).isEqualTo(count));
    }

    @Test
    void a_file_is_loaded_then_found_unchanged() {
        FinessFiles file = FinessFiles.ofAlbi(1000, 30);

        loadTarn(file);
        JsonPath again = loadTarn(file);

        counts(again, Map.of("read", 30, "accepted", 30, "rejected", 0, "located", 30));
        counts(again, Map.of("added", 0, "changed", 0, "removed", 0, "unchanged", 30));
        assertThat(again.getString("stage")).isEqualTo("switching");
        assertThat(again.getDouble("progress")).isEqualTo(1);
        assertThat(again.getList("warnings")).isEmpty();
        JsonPath structure = get("/structures/" + FinessFiles.number(1000));
        assertThat(structure.getString("communeName")).isEqualTo("Albi");
        assertThat(structure.getString("category.label")).isEqualTo("Libellé 124");
        assertThat(structure.getString("category.labelEn")).isEqualTo("Health centre");
        assertThat(structure.getString("kind.code")).isEqualTo("CDS");
        assertThat(structure.getString("epciCode")).isEqualTo("248100737");
        assertThat(structure.getString("departmentCode")).isEqualTo("81");
        assertThat(structure.getString("regionCode")).isEqualTo("76");
        assertThat(structure.getString("location.precision")).isEqualTo("FINESS");
        assertThat(structure.getString("source")).isEqualTo("finess");
    }

    @Test
    void packed_files_load_the_same() {
        FinessFiles file = FinessFiles.ofAlbi(1000, 30);
        loadTarn(file);

        JsonPath gzip = load("finess-stock", Archives.gzip(file.bytes()), "scope", SCOPE);
        JsonPath zip = load("finess-stock", Archives.zip("finess.csv", file.bytes()), "scope", SCOPE);

        counts(gzip, Map.of("read", 30, "unchanged", 30));
        counts(zip, Map.of("read", 30, "unchanged", 30));
    }

    @Test
    void what_vanishes_is_ended_at_the_file_s_date_and_comes_back() {
        loadTarn(FinessFiles.ofAlbi(1000, 30));
        String last = "/structures/" + FinessFiles.number(1029);

        JsonPath shorter = loadTarn(FinessFiles.ofAlbi(1000, 29).dated("2026-06-09"));

        counts(shorter, Map.of("removed", 1, "added", 0, "changed", 0, "unchanged", 29));
        assertThat(get(last).getBoolean("active")).isFalse();
        assertThat(get(last).getString("inactiveSince")).isEqualTo("2026-06-09");
        assertThat(get(last).getString("name")).isEqualTo("CENTRE 1029");
        assertThat(total("/structures?territory=" + SCOPE)).isEqualTo(29);
        assertThat(total("/structures?active=any&territory=" + SCOPE)).isEqualTo(30);
        assertThat(get("/structures?active=false&territory=" + SCOPE).getList("items.id"))
                .containsExactly(FinessFiles.number(1029));

        JsonPath whole = loadTarn(FinessFiles.ofAlbi(1000, 30));

        counts(whole, Map.of("removed", 0, "added", 0, "changed", 1, "unchanged", 29));
        assertThat(get(last).getBoolean("active")).isTrue();
        assertThat(get(last).getString("inactiveSince")).isNull();
    }

    @Test
    void only_what_differs_is_written() {
        loadTarn(FinessFiles.ofAlbi(1000, 30));
        String versions = "select string_agg(id || ':' || version, ',' order by id) from structure"
                + " where department_code = '81' and id <> '%s'".formatted(FinessFiles.number(1003));
        String before = RegistryDatabase.list(versions).getFirst();

        FinessFiles renamed = FinessFiles.ofAlbi(1000, 3).centre("81004", 1003, "NOUVEAU NOM");
        for (int i = 1004; i < 1030; i++) {
            renamed.centre("81004", i, "CENTRE " + i);
        }
        JsonPath job = loadTarn(renamed);

        counts(job, Map.of("changed", 1, "unchanged", 29));
        assertThat(get("/structures/" + FinessFiles.number(1003)).getString("name"))
                .isEqualTo("NOUVEAU NOM");
        assertThat(RegistryDatabase.list(versions)).containsExactly(before);
    }

    @Test
    void a_dry_run_counts_the_same_and_changes_nothing() {
        loadTarn(FinessFiles.ofAlbi(1000, 30));
        FinessFiles next = FinessFiles.ofAlbi(1002, 30);

        JsonPath dry = load("finess-stock", next.bytes(), "scope", SCOPE, "dryRun", "true");
        long after = total("/structures?active=any&territory=" + SCOPE);
        JsonPath real = loadTarn(next);

        assertThat(dry.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(after).isEqualTo(30);
        assertThat(dry.getMap("counts")).isEqualTo(real.getMap("counts"));
        counts(real, Map.of("added", 2, "removed", 2, "unchanged", 28));
        load("finess-stock", FinessFiles.ofAlbi(1000, 30).bytes(), "scope", SCOPE);
        RegistryDatabase.execute("delete from structure where department_code = '81'");
    }

    @Test
    void a_dry_run_of_what_would_wait_says_so() {
        loadTarn(FinessFiles.ofAlbi(1000, 30));

        JsonPath dry = load("finess-stock", FinessFiles.ofAlbi(1000, 3).bytes(), "scope", SCOPE, "dryRun", "true");

        assertThat(dry.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(dry.getString("warnings[0].code")).isEqualTo("import-release-needed");
        assertThat(dry.getInt("counts.removed")).isEqualTo(27);
    }

    @Test
    void an_older_file_is_loaded_with_a_warning() {
        loadTarn(FinessFiles.ofAlbi(1000, 30));

        JsonPath older = loadTarn(FinessFiles.ofAlbi(1000, 30).dated("2019-01-01"));

        assertThat(older.getString("warnings[0].code")).isEqualTo("older-vintage");
        assertThat(older.getString("warnings[0].ruleId")).isEqualTo("REG-19");
        loadTarn(FinessFiles.ofAlbi(1000, 30));
    }
}
