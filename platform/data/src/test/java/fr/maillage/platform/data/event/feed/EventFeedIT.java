package fr.maillage.platform.data.event.feed;

import static fr.maillage.platform.data.sample.Publishing.RENNES;
import static fr.maillage.platform.data.sample.Publishing.TOULOUSE;
import static fr.maillage.platform.data.sample.Publishing.changedReference;
import static fr.maillage.platform.data.sample.Publishing.changedThingOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.event.EventRetention;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.sample.FeedClient;
import fr.maillage.platform.data.sample.FeedClient.Answer;
import fr.maillage.platform.data.sample.Publishing;
import fr.maillage.platform.data.sample.SampleEvents;
import fr.maillage.platform.data.sample.SideDoor;
import io.cloudevents.jackson.JsonFormat;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The feed as callers meet it. */
@QuarkusTest
class EventFeedIT {

    private final Publishing publishing;
    private final FeedClient client;
    private final SideDoor database;
    private final EventRetention retention;
    private final ObjectMapper json;

    EventFeedIT(
            Publishing publishing, FeedClient client, SideDoor database, EventRetention retention, ObjectMapper json) {
        this.publishing = publishing;
        this.client = client;
        this.database = database;
        this.retention = retention;
        this.json = json;
    }

    /** An event that everybody reads: what follows it is this test's own. */
    private UUID mark() throws Exception {
        UUID mark = publishing.as("", changedReference());
        Answer seen = client.relay().get("limit=1&wait=5&after=" + beforeLast(mark));
        assertThat(seen.ids()).contains(mark);
        return mark;
    }

    private UUID beforeLast(UUID last) throws Exception {
        for (int i = 0; i < 200; i++) {
            if (database.number("select count(*) from event where id = '" + last + "'") == 1) {
                return UUID.fromString(database.text("""
                        select id from event where position < (select position from event where id = '%s')
                         order by position desc limit 1""".formatted(last), last.toString()));
            }
            Thread.sleep(10);
        }
        throw new AssertionError("event " + last + " was not sealed in 2 s");
    }

    private io.cloudevents.CloudEvent byLibrary(JsonNode event) throws Exception {
        return new JsonFormat().deserialize(json.writeValueAsBytes(event));
    }

    @Test
    void an_event_is_a_cloud_event_by_the_specification_and_by_its_java_library() throws Exception {
        UUID mark = mark();
        UUID thing = UUID.randomUUID();
        UUID id = publishing.as(TOULOUSE, Publishing.changed(TOULOUSE, thing, 7));

        Answer answer = client.of(TOULOUSE).get("wait=5&after=" + mark);

        assertThat(answer.contentType()).isEqualTo("application/cloudevents-batch+json");
        JsonNode event = answer.events().getFirst();
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("id").asText()).isEqualTo(id.toString());
        assertThat(event.path("source").asText()).isEqualTo("/api/sample/v1");
        assertThat(event.path("type").asText()).isEqualTo("fr.maillage.sample.thing.changed.v1");
        assertThat(event.path("subject").asText()).isEqualTo("thing/" + thing);
        assertThat(event.path("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        assertThat(event.path("data").toString()).isEqualTo("{\"state\":\"OPEN\",\"version\":7}");
        assertThat(event.path("tenant").asText()).isEqualTo(TOULOUSE);
        assertThat(event.path("traceparent").asText()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        var parsed = byLibrary(event);
        assertThat(parsed.getId()).isEqualTo(id.toString());
        assertThat(parsed.getData()).isNotNull();
        assertThat(parsed.getExtension("tenant")).isEqualTo(TOULOUSE);
    }

    @Test
    void plain_json_is_the_same_batch() throws Exception {
        UUID mark = mark();
        UUID id = publishing.as(TOULOUSE, changedThingOf(TOULOUSE));

        Answer answer = client.of(TOULOUSE).accept("application/json").get("wait=5&after=" + mark);

        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.ids()).containsExactly(id);
    }

    @Test
    void a_tombstone_has_null_data_and_is_read_by_the_java_library() throws Exception {
        UUID mark = mark();
        UUID id =
                publishing.as(TOULOUSE, NewEvent.ofTenant(TOULOUSE, SampleEvents.DELETED, "thing", UUID.randomUUID()));

        JsonNode event =
                client.of(TOULOUSE).get("wait=5&after=" + mark).events().getFirst();

        assertThat(event.path("id").asText()).isEqualTo(id.toString());
        assertThat(event.path("type").asText()).endsWith(".deleted.v1");
        assertThat(event.has("data")).isTrue();
        assertThat(event.path("data").isNull()).isTrue();
        assertThat(byLibrary(event).getData()).hasToString("JsonCloudEventData{node=null}");
    }

    @Test
    void the_link_leads_from_page_to_page_to_the_end_and_then_stays() throws Exception {
        UUID mark = mark();
        List<NewEvent> many = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            many.add(changedThingOf(TOULOUSE));
        }
        List<UUID> ids = publishing.elsewhere(TOULOUSE, many);
        beforeLast(ids.getLast());
        FeedClient toulouse = client.of(TOULOUSE);

        Answer first = toulouse.get("limit=4&after=" + mark);
        Answer second = toulouse.follow(first);
        Answer third = toulouse.follow(second);

        assertThat(first.ids()).isEqualTo(ids.subList(0, 4));
        assertThat(second.ids()).isEqualTo(ids.subList(4, 7));
        assertThat(third.ids()).isEmpty();
        assertThat(third.next()).isEqualTo("/api/sample/v1/events?limit=4&after=" + ids.getLast());
    }

    @Tag("AZ-03")
    @Test
    void a_tenant_reads_reference_events_and_its_own_and_never_anothers() throws Exception {
        UUID mark = mark();
        UUID toulouse = publishing.as(TOULOUSE, changedThingOf(TOULOUSE));
        UUID reference = publishing.as("", changedReference());
        UUID rennes = publishing.as(RENNES, changedThingOf(RENNES));
        beforeLast(rennes);
        beforeLast(toulouse);
        beforeLast(reference);

        assertThat(client.of(TOULOUSE).get("after=" + mark).ids()).containsExactly(toulouse, reference);
        assertThat(client.of(RENNES).get("after=" + mark).ids()).containsExactly(reference, rennes);
        assertThat(client.relay().get("after=" + mark).ids()).containsExactly(toulouse, reference, rennes);
        assertThat(client.operator().get("after=" + mark).ids()).containsExactly(reference);
        assertThat(client.of(RENNES).get("after=" + toulouse).ids())
                .as("a foreign id is a place like another")
                .containsExactly(reference, rennes);
    }

    @Tag("AZ-03")
    @Tag("AZ-08")
    @Test
    void row_level_security_alone_keeps_tenants_apart() throws Exception {
        UUID toulouse = publishing.as(TOULOUSE, changedThingOf(TOULOUSE));
        beforeLast(toulouse);

        assertThat(database.visibleTenants(RENNES)).doesNotContain(TOULOUSE);
        assertThat(database.visibleTenants(TOULOUSE)).contains(TOULOUSE).doesNotContain(RENNES);
        assertThat(database.visibleTenants("")).isEmpty();
    }

    @Test
    void the_scope_of_services_does_not_count_for_who_acts_for_an_organization() throws Exception {
        UUID mark = mark();
        UUID toulouse = publishing.as(TOULOUSE, changedThingOf(TOULOUSE));
        UUID rennes = publishing.as(RENNES, changedThingOf(RENNES));
        beforeLast(toulouse);
        beforeLast(rennes);

        assertThat(client.relayOf(RENNES).get("after=" + mark).ids()).containsExactly(rennes);
    }

    @Test
    void who_may_not_read_is_told_why() throws Exception {
        assertThat(client.nobody().get("").problem(401)).isEqualTo("authentication-required");
        assertThat(client.withoutScope(TOULOUSE).get("").problem(403)).isEqualTo("forbidden");
        assertThat(client.of(TOULOUSE, RENNES).get("").problem(403)).isEqualTo("tenant-required");
        assertThat(client.of().get("").problem(403)).isEqualTo("tenant-required");
    }

    @Test
    void parameters_have_bounds() throws Exception {
        FeedClient toulouse = client.of(TOULOUSE);

        assertThat(toulouse.get("wait=31").problem(400)).isEqualTo("invalid-parameter");
        assertThat(toulouse.get("limit=1001").problem(400)).isEqualTo("invalid-parameter");
        assertThat(toulouse.get("after=17").problem(400)).isEqualTo("invalid-parameter");
        assertThat(toulouse.get("since=x").problem(400)).isEqualTo("unknown-parameter");
    }

    @Test
    void an_unknown_event_is_400_and_says_how_to_go_on() throws Exception {
        Answer answer = client.of(TOULOUSE).get("after=" + UUID.randomUUID());

        assertThat(answer.problem(400)).isEqualTo("unknown-event");
        assertThat(answer.detail()).contains("sans after");
        assertThat(answer.link()).isEqualTo("</api/sample/v1/events>; rel=\"start\"");
    }

    @Test
    void events_leave_after_the_retention_and_are_410_from_then_on() throws Exception {
        UUID expired = UUID.fromString("0193a7d0-0000-7000-8000-000000000001");
        UUID mark = mark();
        database.execute("""
                insert into event select (select min(position) from event) - 1, '%s', type, object_type, object_id, null,
                    data, trace_id, now() - interval '401 days', now() - interval '401 days'
                  from event where id = '%s'""".formatted(expired, mark));
        assertThat(client.relay().get("limit=1").ids()).containsExactly(expired);

        long removed = retention.removeExpiredEvents();

        assertThat(removed).isEqualTo(1);
        assertThat(client.relay().get("limit=1").ids()).doesNotContain(expired);
        Answer answer = client.of(TOULOUSE).get("after=" + expired);
        assertThat(answer.problem(410)).isEqualTo("expired-event");
        assertThat(answer.detail()).contains("sans after");
        assertThat(answer.link()).isEqualTo("</api/sample/v1/events>; rel=\"start\"");
    }

    @Test
    void the_contract_tells_of_the_batch_the_link_and_the_refusals() throws Exception {
        JsonNode contract =
                json.readTree(RestAssured.given().get("/q/openapi?format=json").asByteArray());

        JsonNode responses =
                contract.path("paths").path("/api/sample/v1/events").path("get").path("responses");
        JsonNode batch = responses.path("200").path("content").path("application/cloudevents-batch+json");
        assertThat(batch.path("schema").path("items").path("$ref").asText()).endsWith("/CloudEvent");
        assertThat(responses.path("200").path("headers").has("Link")).isTrue();
        assertThat(responses.path("410").path("content").has("application/problem+json"))
                .isTrue();
        assertThat(responses.path("429").path("headers").has("Retry-After")).isTrue();
        JsonNode data = contract.at("/components/schemas/CloudEvent/properties/data");
        assertThat(data.path("type").toString()).isEqualTo("[\"object\",\"null\"]");
        assertThat(contract.path("x-problem-codes").toString())
                .contains("unknown-event", "expired-event", "too-many-waiting");
    }
}
