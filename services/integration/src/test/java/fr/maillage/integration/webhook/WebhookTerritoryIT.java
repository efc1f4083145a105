package fr.maillage.integration.webhook;

import static fr.maillage.integration.IntegrationApi.BASE;
import static fr.maillage.integration.IntegrationApi.problem;
import static fr.maillage.integration.IntegrationApi.until;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.IntegrationApi;
import fr.maillage.integration.StandIns;
import fr.maillage.integration.client.Clients;
import fr.maillage.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two machine clients of one organization, one of them held to a part of it: what each is sent, and may ask. */
@QuarkusTest
@Tag("AZ-03")
class WebhookTerritoryIT {

    private static final String VILLEURBANNE = "69266";

    private final Receiver receiver;
    private String organization = "";

    WebhookTerritoryIT() throws IOException {
        receiver = new Receiver();
    }

    @BeforeEach
    void anOrganization() {
        organization = IntegrationApi.created();
    }

    @AfterEach
    void closed() {
        receiver.close();
    }

    /** A machine client of the organization and what its token says. */
    private record Machine(String id, String organization, List<String> territories) {

        RequestSpecification caller() {
            Tokens token = Tokens.of("machine-" + id, "integration", "integration:read", "integration:write")
                    .by("account-of-api-" + id, "api-" + id)
                    .roles("integration")
                    .organizations(organization);
            return given().auth()
                    .oauth2((territories.isEmpty() ? token : token.territories(territories.toArray(String[]::new)))
                            .signed());
        }

        /** A webhook of all events of the registry; its id. */
        String hook(String url) {
            Response made = caller().contentType("application/json")
                    .body(Subscriber.body(url, "fr.maillage.registry.*"))
                    .post(BASE + "/webhooks");
            assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
            return made.jsonPath().getString("webhook.id");
        }
    }

    private Machine machine(String... territories) {
        String id = Clients.made(organization);
        Machine made = new Machine(id, organization, List.of(territories));
        hold(made, territories);
        return made;
    }

    private void hold(Machine machine, String... territories) {
        String path = BASE + "/clients/" + machine.id();
        int version = Clients.officer(organization).get(path).jsonPath().getInt("version");
        Response held = Clients.officer(organization)
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/merge-patch+json")
                .body("{\"territories\":[%s]}"
                        .formatted(territories.length == 0 ? "" : "\"" + String.join("\",\"", territories) + "\""))
                .patch(path);
        assertThat(held.statusCode()).as(held.asString()).isEqualTo(200);
    }

    private static String event(String data) {
        return StandIns.registry()
                .add("closed", UUID.randomUUID().toString(), null, data)
                .toString();
    }

    private List<String> came(String path) {
        return receiver.all().stream()
                .filter(one -> one.path().equals(path))
                .map(Receiver.Received::id)
                .toList();
    }

    @Test
    void what_happened_outside_is_not_sent_and_the_rights_are_those_of_the_moment() {
        Machine held = machine("commune:" + VILLEURBANNE);
        Machine free = machine();
        String hook = held.hook(receiver.url() + "/held");
        free.hook(receiver.url() + "/free");
        String inside = event("{\"communeCode\":\"69266\"}");
        String outside = event("{\"communeCode\":\"69123\"}");
        String among = event("{\"communeCodes\":[\"75101\",\"69266\"]}");
        String nowhere = event("{\"version\":3}");
        until(() -> came("/hook/free").containsAll(List.of(inside, outside, among, nowhere)));
        until(() -> came("/hook/held").containsAll(List.of(inside, among)));
        until(() -> withdrawn(held, hook).containsAll(List.of(outside, nowhere)));

        assertThat(came("/hook/held")).containsExactlyInAnyOrder(inside, among);

        hold(held, "epci:" + organization);
        String ofTheWhole = event("{\"communeCode\":\"69123\"}");
        String beyond = event("{\"communeCode\":\"69381\"}");
        hold(held, "department:69");
        String ofTheDepartment = event("{\"departmentCode\":\"69\"}");
        until(() -> came("/hook/held").contains(ofTheDepartment));
        assertThat(came("/hook/held")).contains(ofTheWhole);
        until(() -> came("/hook/free").contains(beyond));
    }

    private static List<String> withdrawn(Machine machine, String hook) {
        JsonPath found = machine.caller()
                .get(BASE + "/webhooks/" + hook + "/deliveries?limit=200&state=WITHDRAWN")
                .jsonPath();
        assertThat(found.<String>getList("items.lastAttempt.outcome")).allMatch("NOT_VISIBLE"::equals);
        return found.getList("items.eventId");
    }

    @Test
    void a_client_that_is_held_has_to_do_with_its_own_webhooks_alone() {
        Machine held = machine("commune:" + VILLEURBANNE);
        Machine free = machine();
        String own = held.hook(receiver.url());
        String other = free.hook(receiver.url());

        assertThat(held.caller().get(BASE + "/webhooks").jsonPath().getList("items.id"))
                .isEqualTo(List.of(own));
        assertThat(free.caller().get(BASE + "/webhooks").jsonPath().<String>getList("items.id"))
                .contains(own, other);
        String there = BASE + "/webhooks/" + other;
        problem(held.caller().get(there), 404, "webhook-not-found");
        problem(held.caller().get(there + "/deliveries"), 404, "webhook-not-found");
        problem(held.caller().get(there + "/history"), 404, "webhook-not-found");
        problem(
                held.caller()
                        .header("If-Match", "\"v1\"")
                        .contentType("application/merge-patch+json")
                        .body("{\"url\":\"%s\"}".formatted(receiver.url() + "/mine"))
                        .patch(there),
                404,
                "webhook-not-found");
        problem(
                held.caller().contentType("application/json").body("{}").post(there + "/secrets"),
                404,
                "webhook-not-found");
        problem(held.caller().contentType("application/json").post(there + "/pings"), 404, "webhook-not-found");
    }

    @Test
    void the_feed_and_other_operations_refuse_it_and_say_why() {
        Machine held = machine("commune:" + VILLEURBANNE);

        JsonPath refused = problem(held.caller().get(BASE + "/events"), 403, "territory-outside");
        assertThat(refused.getString("detail")).contains("commune:" + VILLEURBANNE);
        assertThat(held.caller().get(BASE + "/me").statusCode()).isEqualTo(200);
        assertThat(machine().caller().get(BASE + "/events?limit=1").statusCode())
                .isEqualTo(200);
    }
}
