package fr.maillage.integration.webhook;

import static fr.maillage.integration.IntegrationApi.BASE;
import static fr.maillage.integration.IntegrationApi.operator;
import static fr.maillage.integration.IntegrationApi.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import fr.maillage.integration.webhook.Receiver.Received;
import fr.maillage.integration.webhook.Subscriber.Hook;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Secrets change while messages flow: a receiver that knows one of the two secrets takes every message. */
@QuarkusTest
class WebhookRotationIT {

    private static final int ROTATIONS = 4;

    @Test
    @Tag("SE-03")
    void a_receiver_that_moves_to_each_next_secret_in_time_refuses_no_message() throws IOException {
        Subscriber subscriber = Subscriber.fresh();
        List<String> refused = new CopyOnWriteArrayList<>();
        try (Receiver receiver = new Receiver()) {
            Hook hook = subscriber.hook(receiver.url(), "fr.maillage.premises.*");
            Known known = new Known(hook.secret());
            receiver.answering(one -> {
                if (!known.verifies(one)) {
                    refused.add(one.id());
                }
                return Receiver.Reply.of(204);
            });
            AtomicBoolean enough = new AtomicBoolean();
            List<String> sent = new CopyOnWriteArrayList<>();
            Thread feeder = Thread.ofVirtual().start(() -> feed(subscriber, sent, enough));
            for (int i = 0; i < ROTATIONS; i++) {
                int before = receiver.all().size();
                String next =
                        hook.post("/secrets", "{\"overlapHours\":1}").jsonPath().getString("secret");
                assertThat(operator().post(BASE + "/jobs/reseal").statusCode()).isEqualTo(200);
                until(() -> receiver.all().size() > before + 15);
                known.moveTo(next);
                int moved = receiver.all().size();
                until(() -> receiver.all().size() > moved + 15);
            }
            enough.set(true);
            until(() -> !feeder.isAlive());
            until(() -> hook.events("DELIVERED").containsAll(sent.subList(Math.max(0, sent.size() - 50), sent.size())));

            assertThat(refused).isEmpty();
            assertThat(receiver.all()).hasSize(sent.size()).hasSizeGreaterThan(ROTATIONS * 30);
        }
    }

    private static void feed(Subscriber subscriber, List<String> sent, AtomicBoolean enough) {
        while (!enough.get()) {
            sent.add(subscriber.event(Subscriber.object()));
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** What the receiver verifies with: one secret at a time, as a simple receiver does. */
    private static final class Known {

        private volatile String secret;

        Known(String secret) {
            this.secret = secret;
        }

        void moveTo(String next) {
            secret = next;
        }

        boolean verifies(Received one) {
            try {
                new Webhook(secret).verify(one.body(), one.headers());
                return true;
            } catch (WebhookVerificationException e) {
                return false;
            }
        }
    }
}
