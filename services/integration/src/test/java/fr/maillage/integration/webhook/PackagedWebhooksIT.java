package fr.maillage.integration.webhook;

import static fr.maillage.integration.IntegrationApi.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.StandIns;
import fr.maillage.integration.client.Clients;
import fr.maillage.integration.outside.domain.HostileUrls;
import fr.maillage.integration.webhook.Installation.Instance;
import fr.maillage.integration.webhook.Receiver.Received;
import fr.maillage.integration.webhook.Receiver.Reply;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service as it is shipped: started in production, and killed without warning while it delivers. */
class PackagedWebhooksIT {

    private static final int OBJECTS = 8;
    private static final int KILLS = 4;

    private static final Map<String, String> QUICK_TO_RECOVER = Map.of(
            "quarkus.profile", "crash",
            "maillage.consumers.lease", "3s",
            "maillage.webhooks.lease", "6s",
            "maillage.webhooks.retries", "200ms,300ms,400ms,500ms,500ms,500ms,500ms,500ms,500ms,1s,1s,1s");

    private static final int PORT_BEFORE = RestAssured.port;

    private static final Installation INSTALLATION = new Installation();

    private final Random chance = new Random(20261122);

    @BeforeAll
    static void fresh() {
        StandIns.keycloak().goAway(false);
    }

    @AfterAll
    static void stopped() throws InterruptedException {
        RestAssured.port = PORT_BEFORE;
        INSTALLATION.stop();
    }

    @Test
    @Tag("IN-09")
    void in_production_it_refuses_hostile_addresses_and_will_not_start_in_test_mode() throws Exception {
        assertThat(INSTALLATION.refused(Map.of()))
                .doesNotStartWith("exit 0")
                .contains("maillage.webhooks.test-mode (true), must be false with the profile prod");

        Instance strict = INSTALLATION.start(Map.of("maillage.webhooks.test-mode", "false"));
        RestAssured.port = strict.port();
        Subscriber subscriber = Subscriber.fresh();
        for (String url : HostileUrls.all()) {
            int status = subscriber
                    .submit(Subscriber.body(url.replace("\\", "\\\\"), "*"))
                    .statusCode();
            assertThat(status).as(url).isEqualTo(422);
        }
        assertThat(subscriber.caller().get(Subscriber.HOOKS).jsonPath().getList("items"))
                .isEmpty();
        for (String url : HostileUrls.all()) {
            assertThat(Clients.submitAt(Clients.TOULOUSE, url.replace("\\", "\\\\"))
                            .statusCode())
                    .as("keys at " + url)
                    .isIn(400, 422);
        }
        strict.kill();
    }

    @Test
    @Tag("F-13")
    void killed_in_a_loop_two_relays_skip_no_event_and_keep_the_order_of_each_object() throws Exception {
        List<Instance> instances = new ArrayList<>();
        instances.add(INSTALLATION.start(QUICK_TO_RECOVER));
        instances.add(INSTALLATION.start(QUICK_TO_RECOVER));
        RestAssured.port = instances.getFirst().port();
        Subscriber subscriber = Subscriber.fresh();
        try (Receiver receiver = new Receiver()) {
            receiver.answering(
                    _ -> Reply.of(chance.nextInt(10) == 0 ? 500 : 200).after(Duration.ofMillis(chance.nextInt(60))));
            subscriber.hook(receiver.url(), "fr.maillage.premises.*");
            Map<String, List<String>> sent = new ConcurrentHashMap<>();
            AtomicBoolean enough = new AtomicBoolean();
            Thread feeder = Thread.ofVirtual().start(() -> feed(subscriber, sent, enough));
            for (int i = 0; i < KILLS; i++) {
                Thread.sleep(Duration.ofMillis(1500 + chance.nextInt(2000)));
                instances.get(i % 2).kill();
                instances.set(i % 2, INSTALLATION.start(QUICK_TO_RECOVER));
            }
            enough.set(true);
            feeder.join();

            awaitAll(receiver, sent);
            assertThat(inOrder(receiver, sent)).isEqualTo(sent);
        }
    }

    private void feed(Subscriber subscriber, Map<String, List<String>> sent, AtomicBoolean enough) {
        List<String> objects =
                Stream.generate(Subscriber::object).limit(OBJECTS).toList();
        while (!enough.get()) {
            String object = objects.get(chance.nextInt(OBJECTS));
            sent.computeIfAbsent("thing/" + object, _ -> new CopyOnWriteArrayList<>())
                    .add(subscriber.event(object));
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitAll(Receiver receiver, Map<String, List<String>> sent) {
        Set<String> wanted = new HashSet<>();
        sent.values().forEach(wanted::addAll);
        for (int round = 0; round < 6 && missing(receiver, wanted) > 0; round++) {
            try {
                until(() -> missing(receiver, wanted) == 0);
            } catch (AssertionError notYet) {
                System.out.println("still to come: " + missing(receiver, wanted) + " of " + wanted.size());
            }
        }
        assertThat(missing(receiver, wanted))
                .as("events skipped of " + wanted.size())
                .isZero();
        assertThat(wanted).hasSizeGreaterThan(100);
    }

    private static long missing(Receiver receiver, Set<String> wanted) {
        Set<String> left = new HashSet<>(wanted);
        receiver.all().forEach(one -> left.remove(one.id()));
        return left.size();
    }

    /** What came of each object, a message that came several times in a row counted once: late doubles would show. */
    private static Map<String, List<String>> inOrder(Receiver receiver, Map<String, List<String>> sent) {
        Map<String, List<String>> came = new HashMap<>();
        for (Received one : receiver.all()) {
            List<String> ofObject = came.computeIfAbsent(one.subject(), _ -> new ArrayList<>());
            if (ofObject.isEmpty() || !ofObject.getLast().equals(one.id())) {
                ofObject.add(one.id());
            }
        }
        came.keySet().retainAll(sent.keySet());
        return came;
    }
}
