package fr.maillage.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The realm as it runs, asked the wrong way. */
class RealmJourneyIT {

    private static final String CODES = "/api/registry/v1/codes";
    private static final String OFFICER = "health-officer@toulouse";

    private final Installation maillage = Installation.running();
    private final KeycloakAdmin admin = new KeycloakAdmin(maillage);

    @Test
    @Tag("AN-06")
    void no_client_offers_another_flow_or_a_pattern_to_return_to() {
        JsonPath clients = admin.get("/clients");

        assertThat(clients.getList("findAll { it.implicitFlowEnabled || it.directAccessGrantsEnabled }.clientId"))
                .isEmpty();
        assertThat(clients.getList("findAll { it.redirectUris.any { it.contains('*') } }.clientId"))
                .isEmpty();
        assertThat(
                        clients.getList(
                                "findAll { it.publicClient && it.standardFlowEnabled && it.enabled }.attributes.'pkce.code.challenge.method'"))
                .containsOnly("S256");
        assertThat(clients.getList(
                        "findAll { it.serviceAccountsEnabled && it.clientAuthenticatorType != 'client-jwt' }.clientId"))
                .isEmpty();
    }

    @Test
    @Tag("AN-06")
    @Tag("AN-08")
    void codes_and_tokens_are_short_lived_and_guessing_is_slowed_down() {
        JsonPath realm = admin.get("");

        assertThat(realm.getInt("accessCodeLifespan")).isBetween(1, 60);
        assertThat(realm.getInt("accessTokenLifespan")).isBetween(1, 300);
        assertThat(realm.getBoolean("bruteForceProtected")).isTrue();
        assertThat(realm.getBoolean("revokeRefreshToken")).isTrue();
        assertThat(realm.getBoolean("registrationAllowed")).isFalse();
    }

    @Test
    @Tag("AN-06")
    void a_client_added_later_cannot_offer_them_either() {
        String sneaky = """
                {"clientId": "sneaky", "publicClient": true, "standardFlowEnabled": true, "redirectUris": ["https://sneaky.example/"],
                 "implicitFlowEnabled": true, "directAccessGrantsEnabled": true}""";

        KeycloakAdmin.expect(admin.post("/clients", sneaky), 201);
        JsonPath made = admin.get("/clients?clientId=sneaky");
        KeycloakAdmin.expect(admin.delete("/clients/" + made.getString("[0].id")), 204);

        assertThat(made.getBoolean("[0].implicitFlowEnabled")).isFalse();
        assertThat(made.getBoolean("[0].directAccessGrantsEnabled")).isFalse();
        assertThat(made.getString("[0].attributes.'pkce.code.challenge.method'"))
                .isEqualTo("S256");
    }

    @Test
    @Tag("AN-06")
    void a_code_is_good_once_and_only_with_its_proof() {
        CodeFlow flow = new CodeFlow(maillage);
        CodeFlow thief = new CodeFlow(maillage);
        String code = flow.code(OFFICER, "demo");
        String stolen = thief.code(OFFICER, "demo");

        HttpResponse<String> first = flow.redeem(code, flow.verifier);
        HttpResponse<String> again = flow.redeem(code, flow.verifier);
        HttpResponse<String> unproved = thief.redeem(stolen, "not-the-verifier-but-one-that-is-long-enough-for-it");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(400);
        assertThat(unproved.statusCode()).as(unproved.body()).isEqualTo(400);
    }

    @Test
    @Tag("AN-06")
    void a_log_in_begins_with_pkce_s256_and_returns_to_a_known_address_only() {
        assertThat(Browser.query(Browser.location(new CodeFlow(maillage)
                        .with("code_challenge", "x".repeat(43))
                        .with("code_challenge_method", "plain")
                        .begin())))
                .containsEntry("error", "invalid_request");
        assertThat(Browser.query(Browser.location(new CodeFlow(maillage)
                        .without("code_challenge")
                        .without("code_challenge_method")
                        .begin())))
                .containsEntry("error", "invalid_request");
        for (String elsewhere : List.of(
                "https://evil.example/",
                CodeFlow.REDIRECT + "/../evil",
                CodeFlow.REDIRECT + "?x=1",
                "http://127.0.0.1.evil.example/token")) {
            HttpResponse<String> refused =
                    new CodeFlow(maillage).with("redirect_uri", elsewhere).begin();
            assertThat(refused.statusCode()).as(elsewhere).isEqualTo(400);
            assertThat(Browser.location(refused)).isEmpty();
        }
    }

    @Test
    @Tag("AN-06")
    void the_password_and_the_implicit_way_are_closed() {
        CodeFlow flow = new CodeFlow(maillage);

        assertThat(flow.token(Map.of(
                                "grant_type", "password",
                                "client_id", "maillage-docs",
                                "username", OFFICER,
                                "password", "demo"))
                        .statusCode())
                .isBetween(400, 401);
        assertThat(Browser.location(
                        new CodeFlow(maillage).with("response_type", "token").begin()))
                .contains("error=")
                .doesNotContain("access_token=");
    }

    @Test
    @Tag("AN-06")
    void a_machine_has_no_password_and_its_assertion_is_good_once() {
        CodeFlow flow = new CodeFlow(maillage);
        String assertion = new Assertion(maillage, "dashboard-demo").signed();
        Map<String, String> form = Map.of(
                "grant_type", "client_credentials",
                "client_id", "dashboard-demo",
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion", assertion);

        assertThat(flow.token(form).statusCode()).isEqualTo(200);
        assertThat(flow.token(form).statusCode()).isBetween(400, 401);
        assertThat(flow.token(Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "dashboard-demo",
                                "client_secret", "dashboard-demo"))
                        .statusCode())
                .isBetween(400, 401);
    }

    @Test
    @Tag("AN-08")
    void who_is_disabled_is_out_when_the_token_ends_and_gets_no_other() {
        Duration life = Duration.ofSeconds(8);
        int before = admin.get("").getInt("accessTokenLifespan");
        admin.change(Map.of("accessTokenLifespan", life.toSeconds()));
        try {
            String token = maillage.token("planner@toulouse");
            int valid = status(token);

            admin.enable("planner@toulouse", false);
            int refusedLogin = maillage.command("token", "planner@toulouse").exitCode();
            LockSupport.parkNanos(life.plusSeconds(1).toNanos());

            assertThat(valid).isEqualTo(200);
            assertThat(refusedLogin).isNotZero();
            assertThat(status(token)).isEqualTo(401);
        } finally {
            admin.enable("planner@toulouse", true);
            admin.change(Map.of("accessTokenLifespan", before));
        }
    }

    private int status(String token) {
        return given().auth().oauth2(token).get(maillage.url() + CODES).statusCode();
    }
}
