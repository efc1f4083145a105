package fr.maillage.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What one organization enters beside areas, for the tests of the contract to name; each call makes a new one and gives
 * its id.
 */
final class SampleRecords {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, Object> TOLD = Map.of("source", "INTERVIEW", "date", "2026-10-01");
    private static final Map<String, Object> POINT = Map.of("lat", 46.17, "lon", 1.87, "reason", "Vu sur place");

    private final String organization;
    private final String commune;
    private final String national;
    private final String person;

    /** Around a structure and a person of the national files, in a commune. */
    SampleRecords(String organization, String commune, String national, String person) {
        this.organization = organization;
        this.commune = commune;
        this.national = national;
        this.person = person;
    }

    static String[] several(int count, Supplier<String> source) {
        return Stream.generate(source).limit(count).toArray(String[]::new);
    }

    String structure() {
        return made("/structures", Map.of("name", named("MMG"), "kind", "OUT_OF_HOURS_HOUSE", "communeCode", commune));
    }

    /** A share of a local structure. */
    String share(String structure) {
        return made("/structures/" + structure + "/shares", Map.of("grantee", "ars-31", "fieldSet", "full"));
    }

    String membership() {
        return made(
                "/memberships",
                Map.of(
                        "kind",
                        "PRACTICE",
                        "memberId",
                        person,
                        "groupId",
                        structure(),
                        "from",
                        "2026-01-01",
                        "source",
                        "SURVEY"));
    }

    String mobileUnit() {
        Map<String, Object> visit =
                Map.of("weekdays", List.of("TUESDAY"), "from", "08:30", "to", "09:45", "validFrom", "2026-09-01");
        Map<String, Object> stop = Map.of(
                "name", "Place du marché", "communeCode", commune, "lat", 46.17, "lon", 1.87, "visits", List.of(visit));
        return made(
                "/mobile-units",
                Map.of(
                        "name",
                        named("Bus dentaire"),
                        "services",
                        List.of("DENTAL"),
                        "publicView",
                        true,
                        "stops",
                        List.of(stop)));
    }

    String proposal() {
        return made(
                "/change-proposals",
                Map.of("objectType", "STRUCTURE", "objectId", national, "kind", "NAME", "value", named("Centre")));
    }

    /** A local structure declared the same as the national one. */
    String merge() {
        return made(
                "/merges",
                Map.of("objectType", "STRUCTURE", "keptId", national, "mergedId", structure(), "reason", "Doublon."));
    }

    /** A made-up census of the commune that the contract's parameters name. */
    static void census() {
        RegistryDatabase.execute("""
                insert into territory_population (level, code, year, total, bands, people, commune_code, department_code, source)
                values ('iris', '315550101', 2020, 2514.6,
                        array['0-2', '3-5', '6-10', '11-17', '18-24', '25-39', '40-54', '55-64', '65-79', '80+', 'F', 'H'],
                        array[61.2, 58.8, 97.1, 140.3, 612.7, 711.9, 398.4, 189.6, 174.5, 70.1, 1301.4, 1213.2]::float8[],
                        '31555', '31', 'demo') on conflict do nothing""");
    }

    static void noCensus() {
        RegistryDatabase.execute("delete from territory_population where code = '315550101'");
    }

    /** A new person of whom nothing is known yet. */
    static String newPerson() {
        return People.known("98%09d".formatted(NUMBER.incrementAndGet()), "Camille", "ESSAI");
    }

    /** A new person of whom something is known. */
    String knownPerson() {
        String id = newPerson();
        known("/professionals/" + id, Map.of("homeVisits", Map.of("value", "YES", "provenance", TOLD)));
        return id;
    }

    /** A new structure of which something is known. */
    String knownStructure() {
        String id = structure();
        known("/structures/" + id, Map.of("teachingSite", Map.of("value", "YES", "provenance", TOLD)));
        return id;
    }

    /** The activity that the files give the person. */
    String activity() {
        return RegistryDatabase.list(
                        "select id from professional_activity where professional_id = '" + person + "' order by id")
                .getFirst();
    }

    /** The same, whose point was set by hand. */
    String placedActivity() {
        place("/professionals/" + person + "/activities/" + activity());
        return activity();
    }

    /** The national structure, whose point was set by hand. */
    String placedStructure() {
        place("/structures/" + national);
        return national;
    }

    /** The same person as the contract's tests call as: a proposal is withdrawn by its author. */
    private RequestSpecification officer() {
        return given().auth().oauth2(RegistryContract.officer(organization));
    }

    private String made(String path, Map<String, ?> body) {
        Response made = officer().contentType("application/json").body(body).post(RegistryApi.BASE + path);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath().getString("id");
    }

    private void known(String path, Map<String, ?> body) {
        Response written =
                officer().contentType("application/json").body(body).put(RegistryApi.BASE + path + "/local-knowledge");
        assertThat(written.statusCode()).as(written.asString()).isEqualTo(201);
    }

    private static void place(String path) {
        Response set = RegistryApi.operator()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(POINT)
                .put(RegistryApi.BASE + path + "/location");
        assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
    }

    private static String named(String what) {
        return what + " " + NUMBER.incrementAndGet();
    }
}
