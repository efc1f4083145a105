package fr.maillage.integration.webhook;

import static fr.maillage.integration.IntegrationApi.BASE;
import static fr.maillage.integration.IntegrationApi.as;
import static fr.maillage.integration.IntegrationApi.created;
import static fr.maillage.integration.IntegrationApi.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.StandIns;
import fr.maillage.platform.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An organization of its own, and the planner who looks after its webhooks. */
public record Subscriber(String alias, String name) {

    static final String HOOKS = BASE + "/webhooks";

    private static final Map<String, Subscriber> KNOWN = new ConcurrentHashMap<>();

    /** The one of this name, made when it is first asked for: while a test runs, for it needs the service. */
    static Subscriber of(String name) {
        return KNOWN.computeIfAbsent(name, _ -> fresh());
    }

    public static Subscriber fresh() {
        return joined(created());
    }

    /** A planner of an organization that is there already. */
    public static Subscriber joined(String alias) {
        Subscriber made = new Subscriber(alias, "planner-" + alias);
        StandIns.keycloak().addUser(made.subject(), made.name(), "planner");
        StandIns.keycloak().addClient("client-of-" + made.name(), "");
        StandIns.keycloak().setMember(alias, made.subject(), true);
        return made;
    }

    String subject() {
        return "subject-of-" + name;
    }

    RequestSpecification caller() {
        return as(token());
    }

    public Tokens token() {
        return Tokens.of(name, "integration", "integration:read", "integration:write")
                .roles("planner")
                .organizations(alias);
    }

    Response submit(String body) {
        return caller().contentType("application/json").body(body).post(HOOKS);
    }

    public static String body(String url, String... types) {
        return "{\"url\":\"%s\",\"eventTypes\":[%s]}"
                .formatted(url, Stream.of(types).map("\"%s\""::formatted).collect(Collectors.joining(",")));
    }

    /** Creates a webhook for these types and gives it with its secret. */
    public Hook hook(String url, String... types) {
        Response answer = submit(body(url, types));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return new Hook(
                this,
                answer.jsonPath().getString("webhook.id"),
                answer.jsonPath().getString("secret"));
    }

    /** Something happened to one of its objects; the event's id. */
    String event(String object) {
        return StandIns.premises()
                .add("changed", object, alias, "{\"version\":1}")
                .toString();
    }

    static String object() {
        return UUID.randomUUID().toString();
    }

    /** A webhook as its owner sees it. */
    public record Hook(Subscriber owner, String id, String secret) {

        String path() {
            return HOOKS + "/" + id;
        }

        JsonPath read() {
            Response answer = owner.caller().get(path());
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            return answer.jsonPath();
        }

        Response move(String to) {
            return owner.caller()
                    .contentType("application/json")
                    .header("If-Match", "\"v" + read().getInt("version") + "\"")
                    .body("{\"to\":\"%s\",\"reason\":\"Essai\"}".formatted(to))
                    .post(path() + "/transitions");
        }

        Response post(String operation, String body) {
            return owner.caller().contentType("application/json").body(body).post(path() + operation);
        }

        JsonPath deliveries(String query) {
            Response answer = owner.caller().get(path() + "/deliveries?limit=200" + query);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            return answer.jsonPath();
        }

        List<String> events(String state) {
            return deliveries("&state=" + state).getList("items.eventId");
        }

        /** A ping that has ended, however it did: its delivery. */
        public String pinged() {
            String ping = post("/pings", "").jsonPath().getString("id");
            until(() -> !owner.caller()
                    .get(path() + "/deliveries/" + ping)
                    .jsonPath()
                    .getString("delivery.state")
                    .equals("PENDING"));
            return ping;
        }

        /** Waits until the message of an event is in this state, and gives its delivery. */
        JsonPath await(String event, String state) {
            until(() -> events(state).contains(event));
            List<String> ids =
                    deliveries("&state=" + state).getList("items.findAll { it.eventId == '" + event + "' }.id");
            return owner.caller().get(path() + "/deliveries/" + ids.getFirst()).jsonPath();
        }
    }
}
