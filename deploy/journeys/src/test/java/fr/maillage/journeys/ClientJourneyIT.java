package fr.maillage.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A collectivité makes a machine client for itself, with the real Keycloak behind, and the machine works. */
class ClientJourneyIT {

    private static final String API = "/api/integration/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Installation maillage = Installation.running();
    private final String officer = maillage.token("health-officer@toulouse");
    private final OwnKey first = new OwnKey("first");
    private final OwnKey second = new OwnKey("second");

    @Test
    @Tag("AN-06")
    void a_machine_made_by_self_service_works_changes_its_key_and_is_withdrawn() {
        JsonPath made = make();
        String id = made.getString("id");
        String client = made.getString("clientId");

        String token = token(first, client);
        JsonPath me = as(token).get(url("/me")).then().statusCode(200).extract().jsonPath();
        assertThat(me.getString("organization.alias")).isEqualTo("243100518");
        assertThat(me.getString("limits.tier")).isEqualTo("frontend");
        assertThat(me.getList("scopes.code")).containsExactly("integration:read", "registry:read");
        assertThat(me.getList("roles.code")).containsExactly("integration");
        String structures = maillage.url() + "/api/registry/v1/structures?limit=1";
        assertThat(as(token).get(structures + "&territory=epci:243100518").statusCode())
                .isEqualTo(200);
        assertThat(as(token).get(structures).statusCode()).isEqualTo(403);
        assertThat(as(token).get(url("/clients")).statusCode()).isEqualTo(403);
        assertThat(second.token(maillage, client).statusCode()).isNotEqualTo(200);

        changed(id, officer().contentType("application/json").body(second.publicJwk()), "/keys");
        assertThat(token(second, client)).isNotBlank();
        assertThat(token(first, client)).isNotBlank();
        removed(id, "/keys/first");
        until(() -> first.token(maillage, client).statusCode() != 200);
        assertThat(token(second, client)).isNotBlank();

        changed(id, officer().contentType("application/json").body("{\"to\":\"DISABLED\"}"), "/transitions");
        assertThat(second.token(maillage, client).statusCode()).isNotEqualTo(200);
        changed(id, officer().contentType("application/json").body("{\"to\":\"ACTIVE\"}"), "/transitions");
        assertThat(token(second, client)).isNotBlank();

        until(() -> used(client) >= 2);
        removed(id, "");
        assertThat(second.token(maillage, client).statusCode()).isNotEqualTo(200);
    }

    private JsonPath make() {
        Response answer = officer()
                .contentType("application/json")
                .body("""
                        {"name":"Tableau de bord %s","scopes":["registry:read","integration:read"],"tier":"frontend",
                         "territories":["epci:243100518"],"keys":[%s]}""".formatted(UUID.randomUUID(), first.publicJwk()))
                .post(url("/clients"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        settled(answer.jsonPath().getString("id"));
        return answer.jsonPath();
    }

    private long used(String client) {
        JsonPath usage = officer().get(url("/usage?clientId=" + client)).jsonPath();
        return usage.getList("items.reads").stream()
                .mapToLong(count -> ((Number) count).longValue())
                .sum();
    }

    private void changed(String id, RequestSpecification request, String path) {
        Response answer = request.header("If-Match", tag(id)).post(url("/clients/" + id + path));
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
        settled(id);
    }

    private void removed(String id, String path) {
        Response answer = officer().header("If-Match", tag(id)).delete(url("/clients/" + id + path));
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 204);
        settled(id);
    }

    private String tag(String id) {
        return officer().get(url("/clients/" + id)).header("ETag");
    }

    private void settled(String id) {
        until(() -> officer()
                .get(url("/clients/" + id))
                .jsonPath()
                .getString("effect.state")
                .equals("DONE"));
    }

    private String token(OwnKey key, String client) {
        Response answer = key.token(maillage, client);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getString("access_token");
    }

    private RequestSpecification officer() {
        return as(officer);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private String url(String path) {
        return maillage.url() + API + path;
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
