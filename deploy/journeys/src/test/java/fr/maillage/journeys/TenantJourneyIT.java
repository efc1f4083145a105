package fr.maillage.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** An operator brings organizations to the platform, with the real Keycloak behind; others are told who they are. */
class TenantJourneyIT {

    private static final String API = "/api/integration/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Installation maillage = Installation.running();

    @Test
    void an_operator_creates_suspends_and_reactivates_a_third_collectivite() {
        String operator = maillage.token("platform-admin");
        Response answer = as(operator).contentType("application/json").body("""
                        {"alias":"246900245","kind":"collectivite","name":"Grand Lyon","domain":"grandlyon.example",
                         "departments":["69"],"communeCodes":["69123","69266"],
                         "firstUser":{"username":"claire.moreau","email":"claire.moreau@grandlyon.example",
                                      "givenName":"Claire","familyName":"Moreau","role":"health-officer"}}""").post(url("/tenants"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        until(() -> tenant(operator).getString("effect.state").equals("DONE"));

        assertThat(tenant(operator).getString("state")).isEqualTo("ACTIVE");
        assertThat(tenant(operator).getString("firstUser.account")).isNotBlank();

        move(operator, "SUSPENDED");
        until(() -> tenant(operator).getString("effect.state").equals("DONE"));
        assertThat(tenant(operator).getList("allowedTransitions")).containsExactly("ACTIVE");

        move(operator, "ACTIVE");
        until(() -> tenant(operator).getString("effect.state").equals("DONE"));
        assertThat(as(operator)
                        .get(url("/tenants/246900245/history"))
                        .jsonPath()
                        .getList("items.action"))
                .contains("CREATED", "SUSPENDED", "REACTIVATED");
    }

    @Test
    void a_machine_of_a_suspended_institution_obtains_no_token() {
        String operator = maillage.token("platform-admin");
        as(operator)
                .contentType("application/json")
                .body("""
                        {"alias":"cpam-81","kind":"cpam","name":"CPAM du Tarn","departments":["81"],"communeCodes":[],
                         "firstUser":{"username":"agent.cpam-81","email":"agent@cpam-81.example",
                                      "givenName":"Jean","familyName":"Petit","role":"cpam"}}""")
                .post(url("/tenants"))
                .then()
                .statusCode(201);
        assertThat(maillage.command("token", "ars-31-client").exitCode()).isZero();

        moveOf(operator, "ars-31", "SUSPENDED");
        try {
            until(() -> maillage.command("token", "ars-31-client").exitCode() != 0);
            assertThat(maillage.command("token", "dashboard-demo").exitCode()).isZero();
        } finally {
            moveOf(operator, "ars-31", "ACTIVE");
        }
        until(() -> maillage.command("token", "ars-31-client").exitCode() == 0);
    }

    @Test
    void a_machine_without_password_is_told_for_whom_it_acts() {
        JsonPath me = as(maillage.token("ars-31-client"))
                .get(url("/me"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(me.getString("kind")).isEqualTo("CLIENT");
        assertThat(me.getString("client")).isEqualTo("ars-31-client");
        assertThat(me.getString("organization.alias")).isEqualTo("ars-31");
        assertThat(me.getString("organization.kind.code")).isEqualTo("ars");
        assertThat(me.getString("limits.tier")).isEqualTo("default");
        assertThat(as(maillage.token("frontend-demo"))
                        .get(url("/me"))
                        .jsonPath()
                        .getInt("limits.requestsPerSecond"))
                .isEqualTo(200);
    }

    @Test
    void a_person_of_two_organizations_names_one_or_is_asked_to() {
        String who = "health-officer@toulouse-rennes";
        String both = maillage.token(who, "--org", "*");
        String rennes = maillage.token(who, "--org", "243500139");

        as(both).get(url("/events")).then().statusCode(403).extract();
        assertThat(as(both).get(url("/events")).jsonPath().getString("code")).isEqualTo("tenant-required");
        assertThat(as(both).get(url("/me")).jsonPath().getList("organizations.alias"))
                .containsExactlyInAnyOrder("243100518", "243500139");

        assertThat(as(rennes).get(url("/events")).statusCode()).isEqualTo(200);
        assertThat(as(rennes).get(url("/me")).jsonPath().getString("organization.name"))
                .isEqualTo("Rennes Métropole");
    }

    @Test
    void organizations_are_nobody_s_business_but_the_operator_s() {
        Response refused = as(maillage.token("health-officer@toulouse")).get(url("/tenants/243500139"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.asString()).doesNotContain("Rennes");
    }

    @Test
    void the_registry_is_a_source_of_the_unified_feed() {
        String toulouse = maillage.token("health-officer@toulouse");

        until(() -> as(toulouse)
                .get(url("/events/sources"))
                .jsonPath()
                .getString("items.find { it.service == 'registry' }.state")
                .equals("UP_TO_DATE"));
    }

    private JsonPath tenant(String operator) {
        return as(operator).get(url("/tenants/246900245")).jsonPath();
    }

    private void move(String operator, String to) {
        moveOf(operator, "246900245", to);
    }

    private void moveOf(String operator, String alias, String to) {
        String tag = as(operator).get(url("/tenants/" + alias)).header("ETag");
        Response moved = as(operator)
                .contentType("application/json")
                .header("If-Match", tag)
                .body("{\"to\":\"%s\",\"reason\":\"Convention en cours de renouvellement\"}".formatted(to))
                .post(url("/tenants/" + alias + "/transitions"));
        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
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
