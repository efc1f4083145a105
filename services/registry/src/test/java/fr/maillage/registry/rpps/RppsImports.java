package fr.maillage.registry.rpps;

import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.operator;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;

/** What tests of the directory's imports do again and again. */
final class RppsImports {

    private static final String VERSIONS = "select coalesce(sum(v), 0) from (select sum(version) v from professional"
            + " union all select sum(version) from professional_activity"
            + " union all select sum(version) from professional_skill) x";

    private RppsImports() {}

    /** An empty directory, whatever the test before left. */
    static void nobody() {
        RegistryApi.awaitReference();
        for (String table : List.of("professional", "professional_activity", "professional_skill")) {
            RegistryDatabase.execute("delete from " + table);
        }
    }

    static JsonPath loadPeople(RppsFiles file, String... form) {
        return load("rpps-activities", file.bytes(), form);
    }

    /** Thirty physicians of one commune, every other one a general practitioner. */
    static RppsFiles thirty(int first) {
        RppsFiles file = RppsFiles.empty();
        for (int i = first; i < first + 30; i++) {
            file.physician(i, "81004", i % 2 == 0 ? "SM54" : "SM04");
        }
        return file;
    }

    static void counts(JsonPath job, Map<String, Integer> expected) {
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
        expected.forEach((name, value) ->
                assertThat(job.getInt("counts." + name)).as(name).isEqualTo(value));
    }

    static List<String> issues(JsonPath job) {
        return operator()
                .get(RegistryApi.BASE + "/imports/" + job.getString("id") + "/errors?limit=200")
                .jsonPath()
                .getList("items.code", String.class);
    }

    /** Sum of the versions of all rows: what did not change it touched nothing. */
    static long versions() {
        return RegistryDatabase.number(VERSIONS);
    }
}
