package fr.maillage.integration.client;

import static fr.maillage.integration.IntegrationApi.problem;
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

import fr.maillage.integration.IntegrationApi;
import fr.maillage.integration.StandIns;
import fr.maillage.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ClientRefusalIT {

    @AfterEach
    void back() {
        StandIns.keycloak().goAway(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry:events", "keycloak:admin", "gateway:usage", "premises:events", "projects:read"})
    @Tag("AZ-01")
    void a_machine_never_gets_a_scope_that_its_maker_may_not_give(String scope) {
        assertThat(problem(submit(TOULOUSE, newClient(name(), "registry:read", scope)), 422, "client-refused")
                        .getList("violations.code"))
                .containsExactly("scope-not-yours");
    }

    @Test
    @Tag("AZ-01")
    void an_institution_may_give_a_machine_less_than_a_collectivite() {
        StandIns.keycloak().addUser("subject-of-agent-ars", "agent-ars", "ars");
        StandIns.keycloak().addClient("client-of-agent-ars", "");
        RequestSpecification ars =
                IntegrationApi.as(Tokens.of("agent-ars", "integration", "integration:read", "integration:write")
                        .roles("ars")
                        .organizations("ars-31"));

        Response reading = given(ars, newClient(name(), "registry:read"));
        assertThat(reading.statusCode()).as(reading.asString()).isEqualTo(201);
        problem(given(ars, newClient(name(), "registry:write")), 422, "client-refused");
    }

    @Test
    @Tag("AZ-01")
    void who_may_only_read_hands_no_key_to_a_machine_that_writes() {
        String id = submit(TOULOUSE, newClient(name(), "registry:read", "registry:write"))
                .jsonPath()
                .getString("id");
        StandIns.keycloak().addUser("subject-of-reader", "reader", "ars");
        StandIns.keycloak().addClient("client-of-reader", "");
        Response refused = IntegrationApi.as(Tokens.of("reader", "integration", "integration:read", "integration:write")
                        .roles("ars")
                        .organizations(TOULOUSE))
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body(key("second"))
                .post(PATH + "/" + id + "/keys");

        assertThat(problem(refused, 422, "client-refused").getList("violations.code"))
                .containsExactly("scope-not-yours");
        assertThat(client(TOULOUSE, id).getInt("version")).isOne();
    }

    private static Response given(RequestSpecification who, String body) {
        return who.contentType("application/json").body(body).post(PATH);
    }

    @ParameterizedTest
    @CsvSource({
        "{\"tier\":\"bulk\"},tier-not-free",
        "{\"territories\":[\"commune:35238\"]},territory-outside",
        "{\"name\":\"!\"},nothing-to-read"
    })
    void a_rule_that_speaks_against_it_is_named(String patch, String code) {
        String id = made(TOULOUSE);

        Response refused = onPresent(TOULOUSE, id)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(PATH + "/" + id);

        assertThat(problem(refused, 422, "client-refused").getList("violations.code"))
                .containsExactly(code);
        assertThat(client(TOULOUSE, id).getInt("version")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant", "clientId", "state", "version", "roles", "effect"})
    @Tag("AZ-05")
    void what_is_not_the_caller_s_to_write_is_refused(String member) {
        String id = made(TOULOUSE);

        Response refused = onPresent(TOULOUSE, id)
                .contentType("application/merge-patch+json")
                .body("{\"%s\":\"x\"}".formatted(member))
                .patch(PATH + "/" + id);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(client(TOULOUSE, id).getInt("version")).isEqualTo(1);
    }

    @Test
    @Tag("SE-01")
    void a_private_key_is_refused_and_not_repeated() {
        String secret = "MC4CAQAwBQYDK2VwBCIEIAxv0WmVZ4Yd1p2sJ0tq";
        Response refused = submit(TOULOUSE, """
                {"name":"%s","scopes":["registry:read"],"keys":[%s]}""".formatted(name(), key("k").replace("}", ",\"d\":\"" + secret + "\"}")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).doesNotContain(secret);
    }

    @Test
    void a_key_that_is_no_point_of_the_curve_is_refused() {
        String body = """
                {"name":"%s","scopes":["registry:read"],
                 "keys":[{"kty":"EC","crv":"P-256","kid":"k","x":"%s","y":"%s"}]}""".formatted(name(), "A".repeat(43), "B".repeat(42) + "A");

        assertThat(problem(submit(TOULOUSE, body), 422, "client-refused").getList("violations.code"))
                .containsExactly("key-not-on-curve");
    }

    @Test
    void the_only_key_stays_and_a_third_does_not_come() {
        String id = made(TOULOUSE);
        problem(onPresent(TOULOUSE, id).delete(PATH + "/" + id + "/keys/first"), 409, "client-keys-refused");
        problem(onPresent(TOULOUSE, id).delete(PATH + "/" + id + "/keys/none"), 404, "client-key-not-found");

        assertThat(addKey(id, "second").statusCode()).isEqualTo(201);
        problem(addKey(id, "third"), 409, "client-keys-refused");
    }

    private static Response addKey(String id, String kid) {
        return onPresent(TOULOUSE, id)
                .contentType("application/json")
                .body(key(kid))
                .post(PATH + "/" + id + "/keys");
    }

    @Test
    void two_clients_do_not_have_the_same_name_and_a_deleted_one_gives_it_back() {
        String name = name();
        String id =
                submit(TOULOUSE, newClient(name, "registry:read")).jsonPath().getString("id");
        assertThat(problem(
                                submit(TOULOUSE, newClient(name.toUpperCase(Locale.ROOT), "registry:read")),
                                422,
                                "client-refused")
                        .getList("violations.code"))
                .containsExactly("name-taken");

        settled(TOULOUSE, id);
        onPresent(TOULOUSE, id).delete(PATH + "/" + id).then().statusCode(204);
        assertThat(submit(TOULOUSE, newClient(name, "registry:read")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_write_names_the_version_that_it_knows() {
        String id = made(TOULOUSE);
        problem(officer(TOULOUSE).delete(PATH + "/" + id), 428, "precondition-required");
        problem(officer(TOULOUSE).header("If-Match", "\"v7\"").delete(PATH + "/" + id), 412, "stale-version");
        problem(move(TOULOUSE, id, "ACTIVE"), 409, "client-transition-refused");
    }

    @Test
    @Tag("AN-08")
    void a_role_that_was_taken_away_makes_no_more_clients() {
        RequestSpecification officer = officer(TOULOUSE);
        StandIns.keycloak().takeRole("subject-of-officer-of-" + TOULOUSE, "health-officer");

        problem(given(officer, newClient(name(), "registry:read")), 403, "rights-withdrawn");
    }

    @Test
    void while_keycloak_is_away_nothing_is_decided() {
        RequestSpecification officer = officer(TOULOUSE);
        StandIns.keycloak().goAway(true);

        problem(given(officer, newClient(name(), "registry:read")), 503, "dependency-unavailable");
    }
}
