package fr.maillage.registry.localknowledge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.Tokens;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Two organizations that know things, and people to know them of. */
final class Knowledges {

    static final String TOULOUSE = "243100518";
    static final String RENNES = "243500139";

    /** In every confidential or personal text that the tests write, so that it can be looked for anywhere. */
    static final String CANARY = "canari-" + UUID.randomUUID();

    private static final Map<List<String>, String> TOKENS = new ConcurrentHashMap<>();

    private Knowledges() {}

    static RequestSpecification as(String role, String organization) {
        return given().auth()
                .oauth2(TOKENS.computeIfAbsent(
                        List.of(role, organization),
                        _ -> Tokens.of(role + "-of-" + organization, "registry", "registry:read", "registry:write")
                                .roles(role)
                                .organizations(organization)
                                .signed()));
    }

    static RequestSpecification officer(String organization) {
        return as("health-officer", organization);
    }

    static String path(String professional) {
        return RegistryApi.BASE + "/professionals/" + professional + "/local-knowledge";
    }

    /** Somebody whom no file knows and no other test uses. */
    static String aPerson() {
        String id =
                "99" + String.format("%09d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L));
        RegistryDatabase.execute("""
                insert into professional (id, rpps_id, family_name, given_name, profession_system, profession_code,
                                          search_name, search_words, source)
                values ('%1$s', '%1$s', 'ESSAI', 'Camille', 'G15', '10', 'essai camille', 'essai camille', 'demo')
                on conflict do nothing""".formatted(id));
        return id;
    }

    static void forget(String professional) {
        RegistryDatabase.execute("delete from professional where id = '" + professional + "'");
    }

    static Map<String, Object> told() {
        return Map.of("source", "INTERVIEW", "date", "2026-10-01");
    }

    static Map<String, Object> choice(String value) {
        return Map.of("value", value, "provenance", told());
    }

    static Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("ageBand", choice("60-64"));
        facts.put("plannedRetirement", Map.of("on", "2027-06", "certainty", "PROBABLE", "provenance", told()));
        facts.put("homeVisits", Map.of("value", "LIMITED", "since", "2026-01-01", "provenance", told()));
        facts.put("particularPractice", Map.of("value", "YES", "note", CANARY, "provenance", told()));
        facts.put("languages", Map.of("codes", List.of("fr", "ar"), "provenance", told()));
        return facts;
    }

    static Response put(String organization, String professional, Map<String, ?> body) {
        return officer(organization).contentType("application/json").body(body).put(path(professional));
    }

    /** Written for the first time; its tag. */
    static String known(String organization, String professional, Map<String, ?> body) {
        Response written = put(organization, professional, body);
        assertThat(written.statusCode()).as(written.asString()).isEqualTo(201);
        return written.header("ETag");
    }

    static Response patch(String organization, String professional, String tag, String body) {
        return officer(organization)
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(path(professional));
    }
}
