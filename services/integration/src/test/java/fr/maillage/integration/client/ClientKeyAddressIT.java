package fr.maillage.integration.client;

import static fr.maillage.integration.IntegrationApi.problem;
import static fr.maillage.integration.IntegrationApi.until;
import static fr.maillage.integration.client.Clients.PATH;
import static fr.maillage.integration.client.Clients.RENNES;
import static fr.maillage.integration.client.Clients.TOULOUSE;
import static fr.maillage.integration.client.Clients.client;
import static fr.maillage.integration.client.Clients.officer;
import static fr.maillage.integration.client.Clients.onPresent;
import static fr.maillage.integration.client.Clients.settled;
import static fr.maillage.integration.client.Clients.submitAt;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.StandIns;
import fr.maillage.integration.tenant.IntegrationDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that a client publishes at an address of its own. */
@QuarkusTest
class ClientKeyAddressIT {

    private final KeyHost host;

    ClientKeyAddressIT() throws IOException {
        host = new KeyHost("first");
    }

    @AfterEach
    void closed() {
        host.close();
    }

    private String made() {
        Response answer = submitAt(TOULOUSE, host.url());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        String id = answer.jsonPath().getString("id");
        settled(TOULOUSE, id);
        return id;
    }

    private static Response fetch(String id) {
        return officer(TOULOUSE).post(PATH + "/" + id + "/key-fetches");
    }

    private static Response patch(String id, String body) {
        return onPresent(TOULOUSE, id)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(PATH + "/" + id);
    }

    private static String attribute(String id, String name) {
        return StandIns.keycloak()
                .client("api-" + id)
                .orElseThrow()
                .path("attributes")
                .path(name)
                .asText();
    }

    private static List<String> kids(String id) {
        return client(TOULOUSE, id).getList("keys.kid");
    }

    @Test
    @Tag("IN-09")
    void keycloak_gets_the_keys_and_never_the_address() {
        String id = made();

        assertThat(kids(id)).containsExactly("first");
        assertThat(attribute(id, "jwks.string")).contains("\"first\"");
        assertThat(attribute(id, "use.jwks.url")).isEqualTo("false");
        assertThat(StandIns.keycloak().client("api-" + id).orElseThrow().toString())
                .doesNotContain(host.url());
        assertThat(client(TOULOUSE, id).getString("keysUrl")).isEqualTo(host.url());
        assertThat(client(TOULOUSE, id).getInt("keysFetch.failures")).isZero();
    }

    @Test
    void a_rotation_at_the_address_reaches_keycloak_and_stands_in_the_history() {
        String id = made();
        String since = client(TOULOUSE, id).getString("keys[0].addedAt");
        String first = host.said();
        host.says(200, first.replace("]}", "," + Clients.key("second") + "]}"));
        assertThat(fetch(id).statusCode()).isEqualTo(202);
        until(() -> kids(id).equals(List.of("first", "second")));
        settled(TOULOUSE, id);

        assertThat(attribute(id, "jwks.string")).contains("\"first\"").contains("\"second\"");
        assertThat(client(TOULOUSE, id).getString("keys[0].addedAt")).isEqualTo(since);
        JsonPath history = officer(TOULOUSE).get(PATH + "/" + id + "/history").jsonPath();
        assertThat(history.getString("items[0].step")).isEqualTo("KEYS_FETCHED");
        assertThat(history.getString("items[0].subject")).isEqualTo("integration-service");

        host.publishes("third");
        fetch(id);
        until(() -> kids(id).equals(List.of("third")));
        settled(TOULOUSE, id);
        assertThat(attribute(id, "jwks.string")).doesNotContain("\"first\"").doesNotContain("\"second\"");
    }

    @Test
    void the_same_keys_again_make_no_new_version() {
        String id = made();
        int version = client(TOULOUSE, id).getInt("version");
        int asked = host.asked();
        fetch(id);
        until(() -> host.asked() > asked);
        until(() -> client(TOULOUSE, id).getString("keysFetch.dueAt").compareTo("2026") > 0);

        assertThat(client(TOULOUSE, id).getInt("version")).isEqualTo(version);
    }

    @Test
    void whatever_goes_wrong_later_the_last_good_keys_stay_and_failures_are_counted() {
        String id = made();
        String good = host.said();
        host.says(500, "");
        fetch(id);
        until(() -> client(TOULOUSE, id).getInt("keysFetch.failures") > 0);
        assertThat(client(TOULOUSE, id).getString("keysFetch.fault.code")).isEqualTo("not-ok");

        String secret = "c2VjcmV0LWtleS1vZi1zb21lYm9keQ";
        host.says(200, good.replace("\"kid\"", "\"d\":\"" + secret + "\",\"kid\""));
        fetch(id);
        until(() -> "private-key".equals(client(TOULOUSE, id).getString("keysFetch.fault.code")));
        assertThat(kids(id)).containsExactly("first");
        assertThat(attribute(id, "jwks.string")).contains("\"first\"").doesNotContain(secret);
        assertThat(rowsWith("c2Vjcm")).isZero();
        assertThat(officer(TOULOUSE).get(PATH + "/" + id + "/history").asString())
                .doesNotContain(secret);

        host.says(200, good);
        fetch(id);
        until(() -> client(TOULOUSE, id).getInt("keysFetch.failures") == 0);
        assertThat(client(TOULOUSE, id).getString("keysFetch.fault")).isNull();
        assertThat(client(TOULOUSE, id).getInt("version")).isOne();
    }

    private static long rowsWith(String text) {
        return IntegrationDatabase.number(
                "select count(*) from api_client c where c::text like '%%%s%%'".formatted(text));
    }

    @ParameterizedTest
    @CsvSource({
        "302,'',keys-not-ok",
        "404,'',keys-not-ok",
        "200,'<html>',keys-not-a-key-set",
        "200,'{\"keys\":[]}',keys-no-usable-key",
        "200,'{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}]}',keys-private-key"
    })
    void an_address_that_gives_no_keys_makes_no_client(int status, String body, String code) {
        host.says(status, body);
        long before = officer(TOULOUSE)
                .get(PATH + "?limit=200")
                .jsonPath()
                .getList("items")
                .size();

        JsonPath refused = problem(submitAt(TOULOUSE, host.url()), 422, "client-refused");

        assertThat(refused.getList("violations.code")).containsExactly(code);
        assertThat(refused.getList("violations.pointer")).containsExactly("/keysUrl");
        assertThat(officer(TOULOUSE).get(PATH + "?limit=200").jsonPath().getList("items"))
                .hasSize((int) before);
    }

    @Test
    @Tag("IN-09")
    void a_set_without_end_is_not_read_to_its_end() {
        host.says(200, "{\"keys\":[" + Clients.key("a") + "],\"x\":\"" + "a".repeat(40_000) + "\"}");

        assertThat(problem(submitAt(TOULOUSE, host.url()), 422, "client-refused")
                        .getList("violations.code"))
                .containsExactly("keys-too-large");
    }

    @Test
    void an_address_takes_the_place_of_uploaded_keys_and_gives_it_back() {
        String id = Clients.made(TOULOUSE);
        problem(fetch(id), 409, "client-keys-refused");
        host.publishes("published");
        Response moved = patch(id, "{\"keysUrl\":\"%s\"}".formatted(host.url()));
        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        settled(TOULOUSE, id);
        assertThat(kids(id)).containsExactly("published");

        Response added = onPresent(TOULOUSE, id)
                .contentType("application/json")
                .body(Clients.key("more"))
                .post(PATH + "/" + id + "/keys");
        problem(added, 409, "client-keys-refused");

        assertThat(patch(id, "{\"keysUrl\":null}").statusCode()).isEqualTo(200);
        assertThat(kids(id)).containsExactly("published");
        assertThat(client(TOULOUSE, id).getString("keysFetch")).isNull();
    }

    @Test
    void a_new_address_that_does_not_answer_leaves_the_client_as_it_was() {
        String id = made();
        host.says(404, "");

        problem(patch(id, "{\"keysUrl\":\"%s/other\"}".formatted(host.url())), 422, "client-refused");

        assertThat(client(TOULOUSE, id).getString("keysUrl")).isEqualTo(host.url());
        assertThat(kids(id)).containsExactly("first");
    }

    @Test
    void keys_are_uploaded_or_at_an_address_and_not_both() {
        String both = Clients.newClient(Clients.name(), "registry:read")
                .replace("\"keys\"", "\"keysUrl\":\"%s\",\"keys\"".formatted(host.url()));
        String none = """
                {"name":"%s","scopes":["registry:read"]}""".formatted(Clients.name());

        problem(Clients.submit(TOULOUSE, both), 400, "invalid-request");
        problem(Clients.submit(TOULOUSE, none), 400, "invalid-request");
        assertThat(host.asked()).isZero();
    }

    @Test
    @Tag("AZ-03")
    void another_organization_cannot_have_it_asked() {
        String id = made();

        problem(officer(RENNES).post(PATH + "/" + id + "/key-fetches"), 404, "client-not-found");
    }
}
