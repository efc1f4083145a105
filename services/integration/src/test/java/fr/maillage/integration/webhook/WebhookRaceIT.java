package fr.maillage.integration.webhook;

import static fr.maillage.integration.IntegrationApi.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.Together;
import fr.maillage.integration.tenant.IntegrationDatabase;
import fr.maillage.integration.webhook.Receiver.Reply;
import fr.maillage.integration.webhook.Subscriber.Hook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two at once: what would be wrong if one of them did not wait, or waited for ever. */
@QuarkusTest
class WebhookRaceIT {

    private static final String PREMISES = "fr.maillage.premises.*";

    /** Waiting for somebody else's row; of the worker's sessions, which this role may see. */
    private static final String WAITING = """
            select coalesce(max(extract(epoch from clock_timestamp() - query_start)), 0)::bigint
              from pg_stat_activity where usename = 'integration_worker' and wait_event_type = 'Lock'""";

    private Subscriber subscriber = new Subscriber("", "");

    @BeforeEach
    void anOrganization() {
        subscriber = Subscriber.fresh();
    }

    @Test
    @Tag("F-13")
    void a_webhook_that_stays_locked_holds_no_session_of_the_relay_and_loses_no_event() throws Exception {
        try (Receiver receiver = new Receiver()) {
            Hook hook = subscriber.hook(receiver.url(), PREMISES);
            String event;
            long longest = 0;
            try (Connection other = IntegrationDatabase.worker()) {
                other.setAutoCommit(false);
                try (PreparedStatement lock =
                        other.prepareStatement("select 1 from webhook where id = '" + hook.id() + "' for update")) {
                    lock.executeQuery().close();
                }
                event = subscriber.event(Subscriber.object());
                until(() -> IntegrationDatabase.number("""
                        select count(*) from pg_stat_activity
                         where usename = 'integration_worker' and wait_event_type = 'Lock'""") > 0);
                for (int i = 0; i < 60; i++) {
                    longest = Math.max(longest, IntegrationDatabase.number(WAITING));
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                }
                other.rollback();
            }

            assertThat(longest).as("seconds that a session waited").isLessThan(4);
            hook.await(event, "DELIVERED");
            assertThat(receiver.of(event)).hasSize(1);
        }
    }

    @Test
    @Tag("F-14")
    void an_answer_of_the_former_address_does_not_disable_the_new_one() throws IOException {
        try (Receiver gone = new Receiver();
                Receiver next = new Receiver()) {
            gone.answering(_ -> Reply.of(410).after(Duration.ofMillis(900)));
            Hook hook = subscriber.hook(gone.url(), PREMISES);
            String first = subscriber.event(Subscriber.object());
            until(() -> !gone.of(first).isEmpty());
            Response changed = subscriber
                    .caller()
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"v" + hook.read().getInt("version") + "\"")
                    .body("{\"url\":\"%s\"}".formatted(next.url()))
                    .patch(hook.path());
            assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
            hook.await(first, "DEAD");
            String second = subscriber.event(Subscriber.object());
            hook.await(second, "DELIVERED");

            assertThat(hook.read().getString("state")).isEqualTo("ACTIVE");
            assertThat(next.of(second)).hasSize(1);
        }
    }

    @Test
    @Tag("F-14")
    void gone_is_said_by_several_at_once_and_it_is_disabled_once() throws IOException {
        try (Receiver gone = new Receiver()) {
            gone.answering(_ -> Reply.of(410).after(Duration.ofMillis(300)));
            Hook hook = subscriber.hook(gone.url(), PREMISES);
            for (int i = 0; i < 8; i++) {
                subscriber.event(Subscriber.object());
            }
            until(() -> hook.read().getString("state").equals("DISABLED"));
            until(() -> hook.events("PENDING").isEmpty());

            List<String> actions =
                    subscriber.caller().get(hook.path() + "/history").jsonPath().getList("items.action");
            assertThat(actions.stream().filter("DISABLED"::equals)).hasSize(1);
            assertThat(IntegrationDatabase.number("""
                    select count(*) from event where object_id = '%s'
                       and type = 'fr.maillage.integration.webhook.disabled.v1'""".formatted(hook.id()))).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void the_last_place_of_an_organization_is_given_once() throws Exception {
        for (int i = 0; i < 18; i++) {
            subscriber.hook("https://hooks.example.org/" + i, "*");
        }
        String body = Subscriber.body("https://hooks.example.org/last", "*");
        List<Integer> statuses = Together.times(8, () -> subscriber.submit(body).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(6);
    }
}
