package fr.maillage.registry.area;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.Tokens;
import fr.maillage.registry.RegistryApi;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Two organizations that compose areas, an institution to share them with, and their people. */
final class Areas {

    static final String TOULOUSE = "243100518";
    static final String RENNES = "243500139";
    static final String ARS = "ars-31";

    /** A third organization, the only one with whom others share: the first two stay strangers. */
    static final String BORDEAUX = "243300316";

    static final String PATH = RegistryApi.BASE + "/areas";

    private static final Map<List<String>, String> TOKENS = new ConcurrentHashMap<>();

    private Areas() {}

    /** Somebody of an organization, with both scopes; as in life, one token serves many requests. */
    static RequestSpecification as(String role, String organization) {
        return given().auth().oauth2(token(role, organization));
    }

    static String token(String role, String organization) {
        return TOKENS.computeIfAbsent(
                List.of(role, organization),
                _ -> Tokens.of(role + "-of-" + organization, "registry", "registry:read", "registry:write")
                        .roles(role)
                        .organizations(organization)
                        .signed());
    }

    static RequestSpecification officer(String organization) {
        return as("health-officer", organization);
    }

    static RequestSpecification ars() {
        return as("ars", ARS);
    }

    static String aName() {
        return "Secteur " + UUID.randomUUID();
    }

    static Map<String, Object> body(String name, String... members) {
        return Map.of("name", name, "kind", "SECTOR", "members", List.of(members));
    }

    /** The answer to composing an area, whatever it is. */
    static Response compose(String organization, Map<String, ?> body) {
        return officer(organization).contentType("application/json").body(body).post(PATH);
    }

    static String anAreaOf(String organization, String name, String... members) {
        Response created =
                compose(organization, body(name, members.length == 0 ? new String[] {"commune:31555"} : members));
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath().getString("id");
    }

    static String anAreaOf(String organization) {
        return anAreaOf(organization, aName());
    }

    static String tag(String organization, String id) {
        return officer(organization).get(PATH + "/" + id).header("ETag");
    }

    static Response patch(String organization, String id, String tag, Map<String, ?> changes) {
        return officer(organization)
                .header("If-Match", tag)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(changes)
                .patch(PATH + "/" + id);
    }

    static Response share(String organization, String id, Map<String, ?> body) {
        return officer(organization).contentType("application/json").body(body).post(PATH + "/" + id + "/shares");
    }

    static String shared(String organization, String id, String grantee, String fieldSet) {
        Response shared = share(organization, id, Map.of("grantee", grantee, "fieldSet", fieldSet));
        assertThat(shared.statusCode()).as(shared.asString()).isEqualTo(201);
        return shared.jsonPath().getString("id");
    }
}
