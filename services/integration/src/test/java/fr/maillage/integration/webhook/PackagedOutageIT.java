package fr.maillage.integration.webhook;

import static fr.maillage.integration.IntegrationApi.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.StandIns;
import fr.maillage.integration.webhook.Receiver.Received;
import fr.maillage.integration.webhook.Receiver.Reply;
import fr.maillage.integration.webhook.Subscriber.Hook;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Receivers that fail each in its way for an hour of ten seconds: every pause of production is divided by 360. */
class PackagedOutageIT {

    private static final Duration HOUR = Duration.ofSeconds(10);
    private static final int OBJECTS = 4;
    private static final int ROUNDS = 12;

    private static final Map<String, String> SCALED = Map.of(
            "quarkus.profile", "crash",
            "maillage.webhooks.lease", "6s",
            "maillage.webhooks.retries", "14ms,833ms,5s,20s,50s,100s,140s,200s,240s");

    private static final int PORT_BEFORE = RestAssured.port;
    private static final Installation INSTALLATION = new Installation();

    @BeforeAll
    static void fresh() {
        StandIns.keycloak().goAway(false);
    }

    @AfterAll
    static void stopped() throws InterruptedException {
        RestAssured.port = PORT_BEFORE;
        INSTALLATION.stop();
    }

    private final Map<String, Instant> sent = new LinkedHashMap<>();
    private final Map<String, List<String>> ofObject = new LinkedHashMap<>();

    @Test
    @Tag("F-14")
    void nothing_is_lost_each_order_is_kept_and_the_others_wait_for_nobody() throws Exception {
        RestAssured.port = INSTALLATION.start(SCALED).port();
        Subscriber subscriber = Subscriber.fresh();
        try (Receiver healthy = new Receiver();
                Receiver failing = new Receiver().answering(500);
                Receiver busy = new Receiver();
                Receiver moved = new Receiver();
                Receiver slow = new Receiver();
                Receiver gone = new Receiver().answering(410)) {
            subscriber.hook(healthy.url(), "fr.maillage.premises.*");
            Duration usual = usualDelay(subscriber, healthy);
            int port = freed();
            Hook down = subscriber.hook("http://127.0.0.1:" + port + "/hook", "fr.maillage.premises.*");
            busy.answering(_ -> Reply.of(429).with("Retry-After", "3"));
            moved.answering(_ -> Reply.of(302).with("Location", healthy.url()));
            slow.answering(_ -> Reply.of(200).after(Duration.ofSeconds(40)));
            List.of(failing, busy, moved, slow).forEach(one -> subscriber.hook(one.url(), "fr.maillage.premises.*"));
            Hook disabled = subscriber.hook(gone.url(), "fr.maillage.premises.*");
            anHour(subscriber);

            assertThat(latest(healthy)).isLessThan(usual.plusSeconds(1));
            until(() -> disabled.read().getString("state").equals("DISABLED"));
            List.of(failing, busy, moved).forEach(one -> one.answering(200));
            try (Receiver back = new Receiver(port)) {
                awaitAll(back, failing, busy, moved);
                for (Receiver one : List.of(back, failing, busy, moved)) {
                    assertThat(accepted(one)).isEqualTo(ofObject);
                }
                assertThat(pauses(down)).as("chance makes pauses differ").hasSizeGreaterThan(1);
            }
        }
    }

    private static int freed() throws IOException {
        try (Receiver before = new Receiver()) {
            return before.port();
        }
    }

    private void anHour(Subscriber subscriber) {
        List<String> objects = new ArrayList<>();
        for (int i = 0; i < OBJECTS; i++) {
            objects.add(Subscriber.object());
        }
        for (int round = 0; round < ROUNDS; round++) {
            objects.forEach(object -> send(subscriber, object));
            LockSupport.parkNanos(HOUR.dividedBy(ROUNDS).toNanos());
        }
    }

    private void send(Subscriber subscriber, String object) {
        Instant now = Instant.now();
        String event = subscriber.event(object);
        sent.put(event, now);
        ofObject.computeIfAbsent("thing/" + object, _ -> new ArrayList<>()).add(event);
    }

    /** Before anything is wrong: how long an event takes from its service to the receiver. */
    private static Duration usualDelay(Subscriber subscriber, Receiver receiver) {
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 8; i++) {
            Instant now = Instant.now();
            String event = subscriber.event(Subscriber.object());
            until(() -> !receiver.of(event).isEmpty());
            Duration took = Duration.between(now, receiver.of(event).getFirst().at());
            longest = took.compareTo(longest) > 0 ? took : longest;
        }
        return longest;
    }

    private Duration latest(Receiver receiver) {
        until(() -> sent.keySet().stream().noneMatch(event -> receiver.of(event).isEmpty()));
        return sent.entrySet().stream()
                .map(one -> Duration.between(
                        one.getValue(), receiver.of(one.getKey()).getFirst().at()))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private void awaitAll(Receiver... receivers) {
        for (Receiver one : receivers) {
            for (int patience = 0; patience < 5 && !accepted(one).equals(ofObject); patience++) {
                try {
                    until(() -> accepted(one).equals(ofObject));
                } catch (AssertionError notYet) {
                    assertThat(accepted(one).keySet()).isSubsetOf(ofObject.keySet());
                }
            }
        }
    }

    /** What it took, each object's in the order of arrival, attempts that were refused before left out. */
    private Map<String, List<String>> accepted(Receiver receiver) {
        Map<String, List<String>> came = new LinkedHashMap<>();
        ofObject.keySet().forEach(object -> came.put(object, new ArrayList<>()));
        for (Received one : receiver.all()) {
            List<String> own = came.get(one.subject());
            if (own != null) {
                own.remove(one.id());
                own.add(one.id());
            }
        }
        came.values().removeIf(List::isEmpty);
        return came;
    }

    /** Between the second and third attempt, in tenths of a second: 833 ms on average. */
    private static List<Long> pauses(Hook hook) {
        return hook.deliveries("").<String>getList("items.id").stream()
                .map(id -> hook.owner()
                        .caller()
                        .get(hook.path() + "/deliveries/" + id)
                        .jsonPath())
                .map(log -> log.<String>getList("attempts.at"))
                .filter(at -> at.size() > 2)
                .map(at -> Duration.between(Instant.parse(at.get(1)), Instant.parse(at.get(2)))
                                .toMillis()
                        / 50)
                .distinct()
                .collect(Collectors.toList());
    }
}
