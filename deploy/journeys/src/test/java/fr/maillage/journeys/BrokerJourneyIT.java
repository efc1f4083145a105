package fr.maillage.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.journeys.StandInProvider.Lie;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shipped configuration of both national providers, switched on against a stand-in of each. */
@Tag("AN-09")
class BrokerJourneyIT {

    private static final String RPPS = "899700366240";
    private static final String SIRET = "24310051800099";

    private static final List<String> OTHER_ROLES = List.of(
            "health-officer",
            "planner",
            "social-agent",
            "elected",
            "landlord",
            "ars",
            "cpam",
            "mutuelle-partner",
            "platform-admin");

    private final Installation maillage = Installation.running();
    private final KeycloakAdmin admin = new KeycloakAdmin(maillage);

    @Test
    void a_professional_comes_in_by_pro_sante_connect_and_brings_the_rpps_number() throws IOException {
        Map<String, Object> person =
                Map.of("sub", "f:1:" + RPPS, "SubjectNameID", RPPS, "given_name", "Prune", "family_name", "MEDECIN");

        through("pro-sante-connect", person, (provider, shipped) -> {
            JsonPath tokens = new JsonPath(loggedIn("pro-sante-connect").body());
            JsonPath claims = claims(tokens.getString("access_token"));
            JsonPath user = admin.get("/users?exact=true&username=psc-" + RPPS);

            assertThat(user.getString("[0].attributes.rppsId[0]")).isEqualTo(RPPS);
            assertThat(user.getString("[0].lastName")).isEqualTo("MEDECIN");
            assertThat(claims.<String>getList("realm_access.roles"))
                    .contains("professional")
                    .doesNotContainAnyElementsOf(OTHER_ROLES);
            assertThat(provider.asked())
                    .containsEntry("acr_values", "eidas1")
                    .containsEntry("scope", "openid scope_all")
                    .containsEntry("client_id", StandInProvider.CLIENT)
                    .containsEntry("code_challenge_method", "S256");
        });
    }

    @Test
    void an_agent_comes_in_by_proconnect_and_brings_the_siret_and_no_role() throws IOException {
        Map<String, Object> person = Map.of(
                "sub",
                "agent-1",
                "siret",
                SIRET,
                "given_name",
                "Angèle",
                "usual_name",
                "Agent",
                "email",
                "agent@demo.example");

        through("proconnect", person, (provider, shipped) -> {
            JsonPath tokens = new JsonPath(loggedIn("proconnect").body());
            JsonPath user = admin.get("/users?exact=true&username=proconnect-agent-1");

            assertThat(user.getString("[0].attributes.siret[0]")).isEqualTo(SIRET);
            assertThat(claims(tokens.getString("access_token")).<String>getList("realm_access.roles"))
                    .doesNotContain("professional")
                    .doesNotContainAnyElementsOf(OTHER_ROLES);
            assertThat(provider.asked()).containsEntry("scope", "openid given_name usual_name email uid siret");
        });
    }

    @Test
    void a_wrong_state_nonce_issuer_or_signature_lets_nobody_in() throws IOException {
        Map<String, Object> person =
                Map.of("sub", "f:1:" + RPPS, "SubjectNameID", RPPS, "given_name", "Prune", "family_name", "MEDECIN");

        through("pro-sante-connect", person, (provider, shipped) -> {
            List<String> letIn = new ArrayList<>();
            for (Lie lie : List.of(Lie.STATE, Lie.NONCE, Lie.ISSUER, Lie.SIGNATURE)) {
                provider.lieAbout(lie);
                if (Browser.query(Browser.location(returned(flow("pro-sante-connect"))))
                        .containsKey("code")) {
                    letIn.add(lie.name());
                }
            }

            assertThat(letIn).isEmpty();
            assertThat(admin.get("/users?exact=true&username=psc-" + RPPS).getList("$"))
                    .isEmpty();
        });
    }

    @Test
    void they_are_shipped_switched_off_and_without_a_secret() throws IOException {
        for (String alias : List.of("pro-sante-connect", "proconnect")) {
            JsonPath shipped = shipped(alias);
            assertThat(shipped.getBoolean("provider.enabled")).isFalse();
            assertThat(shipped.getString("provider.config.clientSecret")).startsWith("${");
            assertThat(shipped.getBoolean("provider.config.validateSignature")).isTrue();
            assertThat(shipped.getString("provider.config.issuer")).startsWith("https://");
        }
        assertThat(admin.get("/identity-provider/instances").getList("$")).isEmpty();
    }

    private void through(String alias, Map<String, Object> person, BiConsumer<StandInProvider, JsonPath> steps)
            throws IOException {
        JsonPath shipped = shipped(alias);
        try (StandInProvider provider = new StandInProvider(person)) {
            switchOn(alias, shipped, provider.url());
            try {
                steps.accept(provider, shipped);
            } finally {
                KeycloakAdmin.expect(admin.delete("/identity-provider/instances/" + alias), 204);
                admin.get("/users?search=" + (alias.equals("proconnect") ? "proconnect-" : "psc-"))
                        .<String>getList("id")
                        .forEach(user -> admin.delete("/users/" + user));
            }
        }
    }

    /** As the guide says, with the addresses of the stand-in. */
    private void switchOn(String alias, JsonPath shipped, String standIn) {
        Map<String, Object> provider = new HashMap<>(shipped.getMap("provider"));
        Map<String, Object> config = new HashMap<>(shipped.getMap("provider.config"));
        config.putAll(Map.of(
                "clientId", StandInProvider.CLIENT,
                "clientSecret", "of-the-stand-in",
                "issuer", standIn,
                "authorizationUrl", standIn + "/authorize",
                "tokenUrl", standIn + "/token",
                "userInfoUrl", standIn + "/userinfo",
                "jwksUrl", standIn + "/jwks"));
        provider.put("config", config);
        provider.put("enabled", true);
        KeycloakAdmin.expect(admin.post("/identity-provider/instances", provider), 201);
        for (Map<String, Object> mapper : shipped.<Map<String, Object>>getList("mappers")) {
            KeycloakAdmin.expect(admin.post("/identity-provider/instances/" + alias + "/mappers", mapper), 201);
        }
    }

    private CodeFlow flow(String alias) {
        return new CodeFlow(maillage)
                .with("scope", "openid")
                .with("kc_idp_hint", alias)
                .with("acr_values", "eidas1");
    }

    private HttpResponse<String> loggedIn(String alias) {
        CodeFlow flow = flow(alias);
        HttpResponse<String> end = returned(flow);
        String code = Browser.query(Browser.location(end)).get("code");
        assertThat(code)
                .as(end.statusCode() + " " + Browser.location(end) + " " + end.body())
                .isNotNull();
        HttpResponse<String> tokens = flow.redeem(String.valueOf(code), flow.verifier);
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        return tokens;
    }

    /** From the first request over the provider to where Keycloak stops redirecting to itself. */
    private HttpResponse<String> returned(CodeFlow flow) {
        String origin = maillage.issuer().replaceAll("/realms/.*", "/");
        HttpResponse<String> leaving = flow.browser.followed(flow.begin(), origin);
        assertThat(Browser.location(leaving)).contains("/authorize?");
        HttpResponse<String> back = flow.browser.get(Browser.location(leaving));
        return flow.browser.followed(back, origin);
    }

    private static JsonPath claims(String token) {
        return new JsonPath(
                new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }

    private static JsonPath shipped(String alias) throws IOException {
        return new JsonPath(
                Files.readString(Installation.checkout().resolve("deploy/keycloak/brokers/" + alias + ".json")));
    }
}
