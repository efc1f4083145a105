package fr.maillage.integration.client;

import static fr.maillage.integration.IntegrationApi.until;
import static fr.maillage.integration.client.Clients.PATH;
import static fr.maillage.integration.client.Clients.TOULOUSE;
import static fr.maillage.integration.client.Clients.client;
import static fr.maillage.integration.client.Clients.key;
import static fr.maillage.integration.client.Clients.made;
import static fr.maillage.integration.client.Clients.move;
import static fr.maillage.integration.client.Clients.name;
import static fr.maillage.integration.client.Clients.newClient;
import static fr.maillage.integration.client.Clients.officer;
import static fr.maillage.integration.client.Clients.onPresent;
import static fr.maillage.integration.client.Clients.settled;
import static fr.maillage.integration.client.Clients.submit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.integration.IntegrationApi;
import fr.maillage.integration.StandInKeycloak;
import fr.maillage.integration.StandIns;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ClientLifeIT {

    private final StandInKeycloak keycloak = StandIns.keycloak();

    @AfterEach
    void back() {
        keycloak.goAway(false);
        keycloak.goAwayAfterClientCalls(Integer.MAX_VALUE);
    }

    @Test
    @Tag("AN-06")
    void a_client_is_made_at_keycloak_with_what_its_tokens_shall_say_and_no_more() {
        Response answer = submit(TOULOUSE, """
                {"name":"%s","scopes":["registry:read","integration:read"],"tier":"frontend",
                 "territories":["epci:243100518"],"keys":[%s]}""".formatted(name(), key("2026-11")));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        JsonPath made = answer.jsonPath();
        assertThat(answer.header("Location")).endsWith(PATH + "/" + made.getString("id"));
        assertThat(answer.header("ETag")).startsWith("\"v1~");
        assertThat(made.getList("scopes.label")).containsExactly("Lire l’intégration", "Lire le référentiel");
        settled(TOULOUSE, made.getString("id"));

        JsonNode there = keycloak.client(made.getString("clientId")).orElseThrow();
        assertThat(there.path("enabled").asBoolean()).isTrue();
        assertThat(there.path("clientAuthenticatorType").asText()).isEqualTo("client-jwt");
        assertThat(there.path("standardFlowEnabled").asBoolean(true)).isFalse();
        assertThat(there.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
        assertThat(there.path("attributes").path("maillage.organization").asText())
                .isEqualTo(TOULOUSE);
        assertThat(there.path("attributes").path("jwks.string").asText()).contains("2026-11");
        assertThat(there.path("defaultClientScopes").valueStream().map(JsonNode::asText))
                .containsExactlyInAnyOrder(
                        "basic", "realm-roles", "username", "service_account", "registry:read", "integration:read");
        assertThat(there.path("optionalClientScopes")).isEmpty();
        assertThat(there.path("protocolMappers")
                        .valueStream()
                        .map(mapper -> mapper.at("/config/claim.value").asText()))
                .containsExactlyInAnyOrder("[\"243100518\"]", "frontend", "[\"epci:243100518\"]");
        assertThat(keycloak.rolesOfClient(made.getString("clientId"))).containsExactly("integration");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8, 11, 13, 14})
    void a_creation_broken_off_anywhere_is_taken_up_again_and_gives_nothing_half_made(int calls) {
        keycloak.goAwayAfterClientCalls(calls);
        JsonPath made = submit(TOULOUSE, newClient(name(), "registry:read")).jsonPath();
        String id = made.getString("id");
        String clientId = made.getString("clientId");
        until(() -> "directory-away".equals(client(TOULOUSE, id).getString("effect.reason.code")));
        assertThat(keycloak.client(clientId).filter(half -> half.path("enabled").asBoolean()))
                .isEmpty();

        keycloak.goAwayAfterClientCalls(Integer.MAX_VALUE);
        settled(TOULOUSE, id);

        assertThat(keycloak.clientEnabled(clientId)).isTrue();
        assertThat(keycloak.rolesOfClient(clientId)).containsExactly("integration");
    }

    @Test
    void keys_are_replaced_with_an_overlap() {
        String id = made(TOULOUSE);
        String clientId = client(TOULOUSE, id).getString("clientId");

        onPresent(TOULOUSE, id)
                .contentType("application/json")
                .body(key("second"))
                .post(PATH + "/" + id + "/keys")
                .then()
                .statusCode(201);
        settled(TOULOUSE, id);
        assertThat(jwks(clientId)).contains("\"first\"").contains("\"second\"");

        onPresent(TOULOUSE, id).delete(PATH + "/" + id + "/keys/first").then().statusCode(200);
        settled(TOULOUSE, id);
        assertThat(jwks(clientId)).contains("\"second\"").doesNotContain("\"first\"");
        assertThat(officer(TOULOUSE)
                        .get(PATH + "/" + id + "/history")
                        .jsonPath()
                        .getList("items.step"))
                .isEqualTo(List.of("KEY_REMOVED", "KEY_ADDED", "CREATED"));
    }

    @Test
    void a_client_that_was_switched_off_stays_so_when_its_organization_comes_back() {
        String organization = IntegrationApi.created();
        String on = made(organization);
        String off = made(organization);
        assertThat(move(organization, off, "DISABLED").statusCode()).isEqualTo(200);
        settled(organization, off);

        IntegrationApi.move(organization, "SUSPENDED");
        IntegrationApi.await(organization, "SUSPENDED");
        assertThat(keycloak.clientEnabled("api-" + on)).isFalse();

        // What is changed meanwhile does not wake it.
        onPresent(organization, on)
                .contentType("application/merge-patch+json")
                .body("{\"description\":\"en pause\"}")
                .patch(PATH + "/" + on)
                .then()
                .statusCode(200);
        settled(organization, on);
        assertThat(keycloak.clientEnabled("api-" + on)).isFalse();

        IntegrationApi.move(organization, "ACTIVE");
        IntegrationApi.await(organization, "ACTIVE");
        assertThat(keycloak.clientEnabled("api-" + on)).isTrue();
        assertThat(keycloak.clientEnabled("api-" + off)).isFalse();

        move(organization, off, "ACTIVE");
        settled(organization, off);
        assertThat(keycloak.clientEnabled("api-" + off)).isTrue();
    }

    @Test
    void a_deleted_client_is_gone_at_keycloak_and_stays_in_the_record() {
        String id = made(TOULOUSE);

        onPresent(TOULOUSE, id)
                .delete(PATH + "/" + id + "?reason=Prestataire%20remplac%C3%A9")
                .then()
                .statusCode(204);
        settled(TOULOUSE, id);

        assertThat(keycloak.client("api-" + id)).isEmpty();
        assertThat(officer(TOULOUSE).get(PATH).jsonPath().getList("items.id")).doesNotContain(id);
        assertThat(officer(TOULOUSE)
                        .get(PATH + "?state=DELETED&limit=200")
                        .jsonPath()
                        .getList("items.id"))
                .contains(id);
        IntegrationApi.problem(move(TOULOUSE, id, "ACTIVE"), 409, "client-deleted");
    }

    @Test
    void a_change_reaches_keycloak_and_everybody_of_the_organization_is_told() {
        String id = made(TOULOUSE);

        Response changed = onPresent(TOULOUSE, id)
                .contentType("application/merge-patch+json")
                .body("{\"scopes\":[\"integration:read\"],\"tier\":\"frontend\",\"reason\":\"Autre usage\"}")
                .patch(PATH + "/" + id);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        settled(TOULOUSE, id);

        assertThat(keycloak.client("api-" + id)
                        .orElseThrow()
                        .path("defaultClientScopes")
                        .valueStream()
                        .map(JsonNode::asText))
                .contains("integration:read")
                .doesNotContain("registry:read");
        until(() -> officer(TOULOUSE)
                .get(IntegrationApi.BASE + "/events?limit=1000")
                .jsonPath()
                .getList("findAll { it.subject == 'api-client/%s' }.type".formatted(id))
                .contains("fr.maillage.integration.api-client.changed.v1"));
    }

    @Test
    void a_foreign_client_of_the_same_name_is_never_touched() {
        String id = made(TOULOUSE);
        keycloak.addClient("api-" + id, "somebody-else");

        move(TOULOUSE, id, "DISABLED");
        until(() -> client(TOULOUSE, id).getString("effect.state").equals("FAILED"));

        assertThat(client(TOULOUSE, id).getString("effect.reason.code")).isEqualTo("directory-refused");
        assertThat(keycloak.clientEnabled("api-" + id)).isTrue();
    }

    @Test
    void the_same_key_of_idempotency_makes_one_client() {
        String body = newClient(name(), "registry:read");
        String once = UUID.randomUUID().toString();

        List<String> ids = List.of(1, 2).stream()
                .map(_ -> officer(TOULOUSE)
                        .header("Idempotency-Key", once)
                        .contentType("application/json")
                        .body(body)
                        .post(PATH)
                        .jsonPath()
                        .getString("id"))
                .toList();

        assertThat(ids.getFirst()).isNotNull().isEqualTo(ids.getLast());
    }

    private String jwks(String clientId) {
        return keycloak.client(clientId)
                .orElseThrow()
                .path("attributes")
                .path("jwks.string")
                .asText();
    }
}
