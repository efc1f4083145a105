package fr.maillage.integration.webhook;

import static fr.maillage.integration.IntegrationApi.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import fr.maillage.integration.StandIns;
import fr.maillage.integration.webhook.Receiver.Received;
import fr.maillage.integration.webhook.Receiver.Reply;
import fr.maillage.integration.webhook.Subscriber.Hook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a receiver gets, and what becomes of it when it does not take it. */
@QuarkusTest
@Tag("F-14")
class WebhookDeliveryIT {

    private static final String PREMISES = "fr.maillage.premises.*";

    private final Receiver receiver;

    WebhookDeliveryIT() throws IOException {
        receiver = new Receiver();
    }

    private Subscriber subscriber = new Subscriber("", "");

    @BeforeEach
    void anOrganization() {
        subscriber = Subscriber.fresh();
    }

    @AfterEach
    void closed() {
        receiver.close();
    }

    @Test
    void an_event_arrives_once_signed_as_the_standards_own_verifier_wants_it() {
        Hook hook = subscriber.hook(receiver.url(), PREMISES);
        String object = Subscriber.object();
        String event = subscriber.event(object);
        hook.await(event, "DELIVERED");

        assertThat(receiver.of(event)).singleElement().satisfies(one -> {
            assertThatCode(() -> new Webhook(hook.secret()).verify(one.body(), one.headers()))
                    .doesNotThrowAnyException();
            assertThat(one.subject()).isEqualTo("thing/" + object);
            JsonPath body = JsonPath.from(one.body());
            assertThat(body.getString("type")).isEqualTo("fr.maillage.premises.thing.changed.v1");
            assertThat(body.getString("timestamp")).isEqualTo(body.getString("time"));
            assertThat(body.getInt("data.version")).isOne();
        });
        assertThat(hook.read().getString("health.lastSuccessAt")).isNotBlank();
    }

    @Test
    void only_the_types_it_asked_for_come() {
        Hook hook = subscriber.hook(receiver.url(), "fr.maillage.registry.thing.closed.v1");
        subscriber.event(Subscriber.object());
        StandIns.registry().add("changed", "310000201", null, "{}");
        String wanted =
                StandIns.registry().add("closed", "310000202", null, "{}").toString();
        hook.await(wanted, "DELIVERED");

        assertThat(receiver.all()).extracting(Received::id).containsExactly(wanted);
    }

    @Test
    @Tag("AZ-03")
    void events_of_another_organization_do_not_come() {
        Hook hook = subscriber.hook(receiver.url(), "*");
        Subscriber other = Subscriber.of("toulouse");
        String foreign = other.event(Subscriber.object());
        String own = subscriber.event(Subscriber.object());
        hook.await(own, "DELIVERED");

        assertThat(receiver.of(foreign)).isEmpty();
        assertThat(hook.deliveries("").getList("items.eventId")).doesNotContain(foreign);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 302, 404, 503})
    void what_is_not_taken_is_tried_again_and_a_redirect_is_not_followed(int status) {
        AtomicInteger tries = new AtomicInteger();
        receiver.answering(_ -> tries.incrementAndGet() < 3
                ? Reply.of(status).with("Location", receiver.url() + "/elsewhere")
                : Reply.of(200));
        Hook hook = subscriber.hook(receiver.url(), PREMISES);
        String event = subscriber.event(Subscriber.object());
        JsonPath log = hook.await(event, "DELIVERED");

        assertThat(receiver.of(event)).hasSize(3).allMatch(one -> one.path().equals("/hook"));
        assertThat(log.<Integer>getList("attempts.status")).containsExactly(status, status, 200);
        assertThat(log.<String>getList("attempts.outcome").getFirst())
                .isEqualTo(status == 302 ? "REDIRECTED" : "REFUSED");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void a_receiver_that_asks_to_wait_is_left_alone_so_long_for_everything(int status) {
        AtomicInteger tries = new AtomicInteger();
        receiver.answering(
                _ -> tries.incrementAndGet() == 1 ? Reply.of(status).with("Retry-After", "2") : Reply.of(200));
        Hook hook = subscriber.hook(receiver.url(), PREMISES);
        String first = subscriber.event(Subscriber.object());
        until(() -> !receiver.of(first).isEmpty());
        until(() -> hook.read().getString("health.holdUntil") != null);
        String second = subscriber.event(Subscriber.object());
        hook.await(first, "DELIVERED");
        hook.await(second, "DELIVERED");

        Instant asked = receiver.of(first).getFirst().at();
        assertThat(receiver.all().subList(1, receiver.all().size()))
                .allSatisfy(later ->
                        assertThat(Duration.between(asked, later.at())).isGreaterThan(Duration.ofMillis(1900)));
        assertThat(hook.read().getString("health.holdUntil")).isNull();
    }

    @Test
    void a_receiver_that_is_gone_disables_its_webhook_and_its_organization_is_told() {
        receiver.answering(410);
        Hook hook = subscriber.hook(receiver.url(), PREMISES);
        String event = subscriber.event(Subscriber.object());
        hook.await(event, "DEAD");
        until(() -> hook.read().getString("state").equals("DISABLED"));

        assertThat(hook.read().getString("stateReason.code")).isEqualTo("receiver-gone");
        until(() -> subscriber
                .caller()
                .get("/api/integration/v1/events?limit=1000")
                .asString()
                .contains("fr.maillage.integration.webhook.disabled.v1"));
        subscriber.event(Subscriber.object());
        assertThat(receiver.all()).hasSize(1);
    }

    @Test
    void what_is_never_taken_becomes_a_dead_letter_with_all_its_attempts() {
        receiver.answering(500);
        Hook hook = subscriber.hook(receiver.url(), PREMISES);
        String event = subscriber.event(Subscriber.object());
        JsonPath log = hook.await(event, "DEAD");

        assertThat(log.getList("attempts")).hasSize(5);
        assertThat(log.<Integer>getList("attempts.durationMillis")).allMatch(millis -> millis >= 0);
        assertThat(log.getString("attempts[4].retryAt")).isNull();
        assertThat(receiver.of(event)).hasSize(5);
        assertThat(receiver.of(event).stream().map(Received::id).distinct()).hasSize(1);
        assertThat(hook.read().getInt("health.failures")).isEqualTo(5);
    }

    @Test
    void a_failing_message_holds_back_its_own_object_only() {
        String stuck = Subscriber.object();
        AtomicInteger refusals = new AtomicInteger();
        receiver.answering(one ->
                one.subject().endsWith(stuck) && refusals.incrementAndGet() <= 3 ? Reply.of(500) : Reply.of(200));
        Hook hook = subscriber.hook(receiver.url(), PREMISES);
        String first = subscriber.event(stuck);
        String second = subscriber.event(stuck);
        String third = subscriber.event(stuck);
        String other = subscriber.event(Subscriber.object());
        hook.await(other, "DELIVERED");
        assertThat(hook.deliveries("&state=PENDING")
                        .<Boolean>getList(
                                "items.findAll { it.eventId in ['%s', '%s'] }.blocked".formatted(second, third)))
                .containsOnly(true);
        hook.await(third, "DELIVERED");

        List<String> ofStuck = receiver.all().stream()
                .filter(one -> one.subject().endsWith(stuck))
                .map(Received::id)
                .toList();
        assertThat(ofStuck).containsExactly(first, first, first, first, second, third);
    }

    @Test
    void a_slow_and_a_dead_receiver_delay_nobody_else() throws IOException {
        Receiver gone = new Receiver();
        gone.goAway();
        try (Receiver slow = new Receiver()) {
            slow.answering(_ -> Reply.of(200).after(Duration.ofSeconds(5)));
            Hook ofSlow = subscriber.hook(slow.url(), PREMISES);
            subscriber.hook(gone.url(), PREMISES);
            for (int i = 0; i < 30; i++) {
                subscriber.event(Subscriber.object());
            }
            until(() -> slow.all().size() >= 2);
            Subscriber other = Subscriber.fresh();
            Hook quick = other.hook(receiver.url(), PREMISES);
            Instant before = Instant.now();
            String event = other.event(Subscriber.object());
            quick.await(event, "DELIVERED");

            assertThat(Duration.between(before, receiver.of(event).getFirst().at()))
                    .isLessThan(Duration.ofSeconds(3));
            until(() -> ofSlow.deliveries("")
                    .<String>getList("items.lastAttempt.outcome")
                    .contains("TIMED_OUT"));
        }
    }
}
