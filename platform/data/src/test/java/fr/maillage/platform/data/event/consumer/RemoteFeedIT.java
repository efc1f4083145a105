package fr.maillage.platform.data.event.consumer;

import static fr.maillage.platform.data.sample.Publishing.RENNES;
import static fr.maillage.platform.data.sample.Publishing.TOULOUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.event.feed.CloudEvent;
import fr.maillage.platform.data.sample.FeedClient;
import fr.maillage.platform.data.sample.Mirror;
import fr.maillage.platform.data.sample.Publishing;
import fr.maillage.platform.data.sample.SampleEvents;
import fr.maillage.platform.data.sample.SideDoor;
import fr.maillage.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reading another service's feed over HTTP; here the other service is the same one. */
@QuarkusTest
class RemoteFeedIT {

    private final Bench bench;
    private final SideDoor database;
    private final Publishing publishing;
    private final ObjectMapper json;

    RemoteFeedIT(Bench bench, SideDoor database, Publishing publishing, ObjectMapper json) {
        this.bench = bench;
        this.database = database;
        this.publishing = publishing;
        this.json = json;
    }

    /** Gives one token after the other, the next when one was refused. */
    private static final class Given implements TokenSource {

        private final Deque<String> tokens;

        Given(String... tokens) {
            this.tokens = new ArrayDeque<>(List.of(tokens));
        }

        @Override
        public String token() {
            return tokens.getFirst();
        }

        @Override
        public void refused(String token) {
            tokens.removeFirst();
        }
    }

    private static String relay() {
        return Tokens.of("service", "sample", "sample:read", "sample:events").signed();
    }

    private RemoteFeed remote(String path, TokenSource tokens) {
        return new RemoteFeed(URI.create(FeedClient.base() + path), HttpClient.newHttpClient(), tokens, json);
    }

    private RemoteFeed remote(TokenSource tokens) {
        return remote("/api/sample/v1/events", tokens);
    }

    @Test
    void a_remote_feed_is_consumed_like_the_own_one() throws Exception {
        Recording handler = Recording.flawless("remote");
        bench.register(handler);
        Consumer consumer =
                bench.instance(handler, remote(new Given("expired", relay())), "one", FastSettings.THREE_TRIES);
        consumer.start();

        List<UUID> toulouse = bench.publish(TOULOUSE, List.of(UUID.randomUUID(), UUID.randomUUID()), 40);
        List<UUID> rennes = bench.publish(RENNES, List.of(UUID.randomUUID()), 3);
        bench.awaitEffects("remote", 83);
        consumer.stop();

        assertThat(bench.effects("remote"))
                .containsExactlyElementsOf(
                        Stream.concat(toulouse.stream(), rennes.stream()).toList());
    }

    @Test
    void a_tombstone_arrives_as_one() throws Exception {
        UUID mark = bench.register(Recording.flawless("tomb"));
        publishing.as(TOULOUSE, NewEvent.ofTenant(TOULOUSE, SampleEvents.DELETED, "thing", UUID.randomUUID()));

        CloudEvent event =
                remote(new Given(relay())).read(mark, 10, Duration.ofSeconds(5)).getFirst();

        assertThat(event.tombstone()).isTrue();
        assertThat(event.tenant()).isEqualTo(TOULOUSE);
    }

    @Test
    void refusals_of_the_other_side_are_told_apart() {
        assertThatThrownBy(() -> remote(new Given(relay())).read(UUID.randomUUID(), 10, Duration.ZERO))
                .isInstanceOfSatisfying(
                        FeedGap.class, gap -> assertThat(gap.kind()).isEqualTo(FeedGap.Kind.UNKNOWN));
        assertThatThrownBy(() -> remote(new Given(relay()))
                        .read(UUID.fromString("0193a7d0-0000-7000-8000-000000000002"), 10, Duration.ZERO))
                .isInstanceOfSatisfying(
                        FeedGap.class, gap -> assertThat(gap.kind()).isEqualTo(FeedGap.Kind.EXPIRED));
        assertThatThrownBy(() -> remote(new Given(relay())).read(null, 100_000, Duration.ZERO))
                .isInstanceOf(FeedUnavailable.class)
                .hasMessage("status 400 invalid-parameter");
        assertThatThrownBy(() -> remote(new Given("bad", "bad again")).read(null, 10, Duration.ZERO))
                .isInstanceOf(FeedUnavailable.class)
                .hasMessage("status 401");
        assertThatThrownBy(() -> remote("/nowhere", new Given(relay())).read(null, 10, Duration.ZERO))
                .isInstanceOf(FeedUnavailable.class)
                .hasMessage("status 404");
    }

    @Test
    void a_handler_bean_is_started_by_the_platform_and_acts_for_the_events_tenant() throws Exception {
        UUID toulouse =
                publishing.as(TOULOUSE, NewEvent.ofTenant(TOULOUSE, Mirror.MIRRORED, "mirror", UUID.randomUUID()));
        UUID reference = publishing.as(
                "",
                NewEvent.ofReference(
                        Mirror.MIRRORED, "mirror", UUID.randomUUID().toString()));

        bench.awaitEffects("mirror", 2);

        assertThat(bench.effects("mirror")).containsExactly(toulouse, reference);
        assertThat(actor(toulouse)).isEqualTo(TOULOUSE + "/" + TOULOUSE);
        assertThat(actor(reference)).isEqualTo("/*");
    }

    private String actor(UUID event) throws Exception {
        return database.text("select subject from effect where consumer = 'mirror' and event_id = '" + event + "'", "");
    }

    @Test
    void wellness_tells_of_every_consumer() {
        var well = RestAssured.get("/q/health/well").jsonPath();

        assertThat(well.getList("checks.name", String.class)).contains("event consumers");
        assertThat(well.getInt("checks.find{it.name=='event consumers'}.data.'mirror.lagSeconds'"))
                .isLessThan(60);
        assertThat(well.getInt("checks.find{it.name=='event consumers'}.data.'mirror.dead'"))
                .isZero();
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
    }
}
