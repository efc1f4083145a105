package fr.maillage.integration.webhook;

import static fr.maillage.integration.IntegrationApi.move;
import static fr.maillage.integration.IntegrationApi.problem;
import static fr.maillage.integration.IntegrationApi.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import fr.maillage.integration.IntegrationApi;
import fr.maillage.integration.StandIns;
import fr.maillage.integration.tenant.IntegrationDatabase;
import fr.maillage.integration.webhook.Receiver.Received;
import fr.maillage.integration.webhook.Subscriber.Hook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rotation, pause, ping, replay, and rights that are gone when something is to be sent. */
@QuarkusTest
class WebhookOperationIT {

    private static final String PREMISES = "fr.maillage.premises.*";

    private final Receiver receiver;
    private Subscriber subscriber = new Subscriber("", "");

    WebhookOperationIT() throws IOException {
        receiver = new Receiver();
    }

    @BeforeEach
    void anOrganization() {
        subscriber = Subscriber.fresh();
    }

    @AfterEach
    void closed() {
        StandIns.keycloak().goAway(false);
        receiver.close();
    }

    /** Long enough for anything that was to be sent. */
    private static void quiet() {
        LockSupport.parkNanos(Duration.ofMillis(1500).toNanos());
    }

    @Test
    @Tag("SE-03")
    void after_a_rotation_both_secrets_verify_and_without_overlap_only_the_new_one() {
        Hook hook = subscriber.hook(receiver.url(), PREMISES);
        Response rotated = hook.post("/secrets", "{\"overlapHours\":24}");
        assertThat(rotated.statusCode()).as(rotated.asString()).isEqualTo(201);
        String fresh = rotated.jsonPath().getString("secret");
        String both = subscriber.event(Subscriber.object());
        hook.await(both, "DELIVERED");
        String latest = hook.post("/secrets", "{\"overlapHours\":0}").jsonPath().getString("secret");
        String one = subscriber.event(Subscriber.object());
        hook.await(one, "DELIVERED");

        Received first = receiver.of(both).getFirst();
        assertThat(first.signature().split(" ", -1)).hasSize(2);
        for (String secret : List.of(hook.secret(), fresh)) {
            assertThatCode(() -> new Webhook(secret).verify(first.body(), first.headers()))
                    .doesNotThrowAnyException();
        }
        Received second = receiver.of(one).getFirst();
        assertThat(second.signature().split(" ", -1)).hasSize(1);
        assertThatCode(() -> new Webhook(latest).verify(second.body(), second.headers()))
                .doesNotThrowAnyException();
    }

    @Test
    void while_paused_events_wait_in_their_order() {
        Hook hook = subscriber.hook(receiver.url(), PREMISES);
        String object = Subscriber.object();
        hook.move("PAUSED");
        String first = subscriber.event(object);
        String second = subscriber.event(object);
        until(() -> hook.events("PENDING").containsAll(List.of(first, second)));
        quiet();
        assertThat(receiver.all()).isEmpty();
        hook.move("ACTIVE");
        hook.await(second, "DELIVERED");

        assertThat(receiver.all()).extracting(Received::id).containsExactly(first, second);
    }

    @Test
    void a_ping_is_sent_also_while_paused_once_and_tells_what_came_of_it() {
        Hook hook = subscriber.hook(receiver.url(), PREMISES);
        hook.move("PAUSED");
        Response ping = hook.post("/pings", "");
        assertThat(ping.statusCode()).as(ping.asString()).isEqualTo(202);
        String id = ping.jsonPath().getString("eventId");
        JsonPath log = hook.await(id, "DELIVERED");

        assertThat(log.getString("delivery.cause")).isEqualTo("PING");
        assertThat(receiver.of(id)).singleElement().satisfies(one -> {
            assertThat(one.type()).isEqualTo("fr.maillage.integration.webhook.pinged.v1");
            assertThatCode(() -> new Webhook(hook.secret()).verify(one.body(), one.headers()))
                    .doesNotThrowAnyException();
        });
        receiver.answering(500);
        String refused = hook.post("/pings", "").jsonPath().getString("eventId");
        hook.await(refused, "DEAD");
        assertThat(receiver.of(refused)).hasSize(1);
    }

    @Test
    void a_dead_letter_is_sent_once_more_when_asked_under_the_same_id() {
        receiver.answering(500);
        Hook hook = subscriber.hook(receiver.url(), PREMISES);
        String event = subscriber.event(Subscriber.object());
        String dead = hook.await(event, "DEAD").getString("delivery.id");
        receiver.answering(204);
        Response again = hook.post("/deliveries/" + dead + "/replays", "");
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(202);
        hook.await(event, "DELIVERED");

        assertThat(receiver.of(event)).hasSize(6);
        assertThat(again.jsonPath().getString("cause")).isEqualTo("REPLAY");
    }

    @Test
    void a_range_is_sent_once_more_with_what_passed_by_while_disabled() {
        Hook hook = subscriber.hook(receiver.url(), PREMISES);
        String object = Subscriber.object();
        Instant from = Instant.now().minusSeconds(1);
        String taken = subscriber.event(object);
        hook.await(taken, "DELIVERED");
        hook.move("DISABLED");
        String passedBy = subscriber.event(object);
        String foreign = Subscriber.of("toulouse").event(object);
        until(() -> subscriber
                .caller()
                .get("/api/integration/v1/events?limit=1000")
                .asString()
                .contains(passedBy));
        hook.move("ACTIVE");
        String range = "{\"from\":\"%s\",\"to\":\"%s\",\"onlyUndelivered\":%s}";
        Instant to = Instant.now().plusSeconds(60);

        assertThat(hook.post("/replays", range.formatted(from, to, true))
                        .jsonPath()
                        .getInt("deliveryCount"))
                .isOne();
        hook.await(passedBy, "DELIVERED");
        assertThat(hook.post("/replays", range.formatted(from, to, false))
                        .jsonPath()
                        .getInt("deliveryCount"))
                .isEqualTo(2);
        until(() -> receiver.all().size() == 4);
        assertThat(receiver.all()).extracting(Received::id).containsExactly(taken, passedBy, taken, passedBy);
        assertThat(receiver.of(foreign)).isEmpty();
        problem(hook.post("/replays", range.formatted(to, from, true)), 400, "invalid-request");
    }

    @Test
    @Tag("AZ-02")
    void an_owner_who_lost_her_role_sends_nothing_more_and_another_may_take_over() {
        Hook hook = subscriber.hook(receiver.url(), PREMISES);
        StandIns.keycloak().takeRole(subscriber.subject(), "planner");
        quiet();
        String event = subscriber.event(Subscriber.object());
        until(() -> hook.read().getString("state").equals("DISABLED"));
        assertThat(hook.read().getString("stateReason.code")).isEqualTo("owner-withdrawn");
        assertThat(receiver.all()).isEmpty();

        Subscriber successor = new Subscriber(subscriber.alias(), "successor-" + subscriber.alias());
        StandIns.keycloak().addUser(successor.subject(), successor.name(), "health-officer");
        StandIns.keycloak().addClient("client-of-" + successor.name(), "");
        StandIns.keycloak().setMember(subscriber.alias(), successor.subject(), true);
        Hook taken = new Hook(successor, hook.id(), hook.secret());
        String dead = taken.await(event, "DEAD").getString("delivery.id");
        assertThat(taken.move("ACTIVE").statusCode()).isEqualTo(200);
        taken.post("/deliveries/" + dead + "/replays", "").then().statusCode(202);
        taken.await(event, "DELIVERED");
    }

    @Test
    void of_a_disabled_webhook_what_waited_is_a_dead_letter_and_nothing_may_be_added() {
        Hook hook = subscriber.hook(receiver.url(), PREMISES);
        hook.move("PAUSED");
        String waiting = subscriber.event(Subscriber.object());
        until(() -> hook.events("PENDING").contains(waiting));
        assertThat(hook.move("DISABLED").statusCode()).isEqualTo(200);
        String dead = hook.await(waiting, "DEAD").getString("delivery.id");
        String range = "{\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2100-01-01T00:00:00Z\"}";

        problem(hook.post("/pings", ""), 409, "webhook-disabled");
        problem(hook.post("/deliveries/" + dead + "/replays", ""), 409, "webhook-disabled");
        problem(hook.post("/replays", range), 409, "webhook-disabled");
        assertThat(hook.events("PENDING")).isEmpty();
        assertThat(receiver.all()).isEmpty();
    }

    @Test
    void no_more_than_ten_pings_wait() {
        Hook hook = subscriber.hook(receiver.url(), PREMISES);
        StandIns.keycloak().goAway(true);
        quiet();
        for (int i = 0; i < 10; i++) {
            hook.post("/pings", "").then().statusCode(202);
        }
        problem(hook.post("/pings", ""), 409, "webhook-pings-waiting");
    }

    @Test
    @Tag("SE-01")
    void a_secret_that_does_not_open_costs_attempts_and_a_rotation_mends_it() {
        Hook hook = subscriber.hook(receiver.url(), PREMISES);
        assertThat(IntegrationDatabase.number("""
                        with broken as (update webhook set secret = secret || '\\x00'::bytea where id = '%s' returning 1)
                        select count(*) from broken""".formatted(hook.id()))).isOne();
        String event = subscriber.event(Subscriber.object());
        JsonPath log = hook.await(event, "DEAD");
        assertThat(log.getList("attempts.outcome")).hasSize(5).containsOnly("SENDER_FAILED");

        Response rotated = hook.post("/secrets", "{\"overlapHours\":24}");
        assertThat(rotated.statusCode()).as(rotated.asString()).isEqualTo(201);
        assertThat(rotated.jsonPath().getString("webhook.previousSecretUntil")).isNull();
        hook.post("/deliveries/" + log.getString("delivery.id") + "/replays", "")
                .then()
                .statusCode(202);
        hook.await(event, "DELIVERED");
    }

    @Test
    void an_owner_who_left_the_organization_or_whose_client_is_disabled_sends_nothing_more() {
        Hook left = subscriber.hook(receiver.url(), PREMISES);
        Subscriber other = Subscriber.fresh();
        Hook closed = other.hook(receiver.url(), PREMISES);
        StandIns.keycloak().setMember(subscriber.alias(), subscriber.subject(), false);
        StandIns.keycloak().disableClient("client-of-" + other.name());
        quiet();
        subscriber.event(Subscriber.object());
        other.event(Subscriber.object());

        until(() -> left.read().getString("state").equals("DISABLED"));
        until(() -> closed.read().getString("state").equals("DISABLED"));
        assertThat(receiver.all()).isEmpty();
    }

    @Test
    void while_rights_cannot_be_checked_messages_wait_and_count_no_attempt() {
        Hook hook = subscriber.hook(receiver.url(), PREMISES);
        StandIns.keycloak().goAway(true);
        quiet();
        String event = subscriber.event(Subscriber.object());
        until(() -> hook.events("PENDING").contains(event));
        quiet();
        assertThat(receiver.all()).isEmpty();
        StandIns.keycloak().goAway(false);
        JsonPath log = hook.await(event, "DELIVERED");

        assertThat(log.getList("attempts")).hasSize(1);
    }

    @Test
    void a_suspended_organization_is_sent_nothing_until_it_is_active_again() {
        Hook hook = subscriber.hook(receiver.url(), PREMISES);
        move(subscriber.alias(), "SUSPENDED");
        IntegrationApi.await(subscriber.alias(), "SUSPENDED");
        String event = subscriber.event(Subscriber.object());
        until(() -> hook.events("PENDING").contains(event));
        quiet();
        assertThat(receiver.all()).isEmpty();
        move(subscriber.alias(), "ACTIVE");
        IntegrationApi.await(subscriber.alias(), "ACTIVE");

        hook.await(event, "DELIVERED");
    }
}
