package fr.maillage.integration.feed;

import static fr.maillage.integration.IntegrationApi.BASE;
import static fr.maillage.integration.IntegrationApi.created;
import static fr.maillage.integration.IntegrationApi.operator;
import static fr.maillage.integration.IntegrationApi.problem;
import static fr.maillage.integration.IntegrationApi.reader;
import static fr.maillage.integration.IntegrationApi.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.StandInFeed;
import fr.maillage.integration.StandIns;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnifiedFeedIT {

    private static final String TOULOUSE = "243100518";
    private static final String RENNES = "243500139";

    private final StandInFeed registry = StandIns.registry();
    private final StandInFeed premises = StandIns.premises();

    @AfterEach
    void back() {
        registry.goAway(false);
        premises.goAway(false);
    }

    private static List<Map<String, Object>> events(RequestSpecification caller) {
        Response answer = caller.get(BASE + "/events?limit=1000");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("$");
    }

    private static List<String> ids(RequestSpecification caller) {
        return events(caller).stream()
                .map(event -> String.valueOf(event.get("id")))
                .toList();
    }

    private static void untilSeen(UUID event, String tenant) {
        until(() -> ids(reader(tenant)).contains(event.toString()));
    }

    @Test
    void an_event_of_another_service_keeps_its_identity_its_source_and_its_data() {
        UUID id = registry.add("closed", "310000001", null, "{\"communeCode\":\"31555\"}");
        untilSeen(id, TOULOUSE);

        Map<String, Object> event = events(reader(TOULOUSE)).stream()
                .filter(one -> id.toString().equals(one.get("id")))
                .findFirst()
                .orElseThrow();

        assertThat(event)
                .containsEntry("source", "/api/registry/v1")
                .containsEntry("type", "fr.maillage.registry.thing.closed.v1")
                .containsEntry("subject", "thing/310000001")
                .containsEntry("data", Map.of("communeCode", "31555"));
        assertThat(String.valueOf(event.get("traceparent"))).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    @Test
    void an_organization_sees_reference_events_and_its_own_and_none_of_another() {
        UUID reference = registry.add("changed", "310000002", null, "{}");
        UUID ofToulouse = premises.add("changed", UUID.randomUUID().toString(), TOULOUSE, "{}");
        UUID ofRennes = premises.add("changed", UUID.randomUUID().toString(), RENNES, "{}");
        UUID gone = premises.add("deleted", UUID.randomUUID().toString(), RENNES, "null");
        untilSeen(gone, RENNES);

        assertThat(ids(reader(TOULOUSE)))
                .contains(reference.toString(), ofToulouse.toString())
                .doesNotContain(ofRennes.toString(), gone.toString());
        assertThat(ids(reader(RENNES)))
                .contains(reference.toString(), ofRennes.toString())
                .doesNotContain(ofToulouse.toString());
        assertThat(events(reader(RENNES)).stream().filter(one -> gone.toString().equals(one.get("id"))))
                .allSatisfy(one -> assertThat(one.get("data")).isNull());
    }

    @Test
    void no_and_several_organizations_are_asked_to_name_one() {
        problem(reader().get(BASE + "/events"), 403, "tenant-required");
        problem(reader(TOULOUSE, RENNES).get(BASE + "/events"), 403, "tenant-required");
    }

    @Test
    void a_service_that_is_away_holds_back_its_own_events_only_and_is_named() {
        premises.goAway(true);
        UUID late = premises.add("changed", UUID.randomUUID().toString(), null, "{}");
        until(() -> stateOf("premises").equals("UNREACHABLE"));
        UUID onTime = registry.add("changed", "310000003", null, "{}");
        untilSeen(onTime, TOULOUSE);

        assertThat(ids(reader(TOULOUSE))).doesNotContain(late.toString());
        assertThat(stateOf("registry")).isEqualTo("UP_TO_DATE");

        premises.goAway(false);
        untilSeen(late, TOULOUSE);
        until(() -> stateOf("premises").equals("UP_TO_DATE"));
    }

    private static String stateOf(String service) {
        return String.valueOf(reader(TOULOUSE)
                .get(BASE + "/events/sources")
                .jsonPath()
                .getString("items.find { it.service == '" + service + "' }.state"));
    }

    @Test
    void each_event_is_passed_on_once_in_the_order_of_its_service() {
        List<UUID> added = Stream.generate(
                        () -> registry.add("changed", UUID.randomUUID().toString(), RENNES, "{}"))
                .limit(40)
                .toList();
        untilSeen(added.getLast(), RENNES);

        assertThat(ids(reader(RENNES)).stream().filter(id -> added.contains(UUID.fromString(id))))
                .containsExactlyElementsOf(added.stream().map(UUID::toString).toList());
    }

    @Test
    void a_reader_goes_on_from_the_last_it_saw_and_waits_for_what_comes() throws InterruptedException {
        UUID last = registry.add("changed", "310000004", null, "{}");
        untilSeen(last, TOULOUSE);
        Thread later = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            registry.add("changed", "310000005", null, "{}");
        });

        List<String> subjects = reader(TOULOUSE)
                .get(BASE + "/events?wait=15&after=" + last)
                .jsonPath()
                .getList("subject");
        later.join();

        assertThat(subjects).contains("thing/310000005");
    }

    @Test
    void organizations_of_the_platform_are_told_of_in_the_same_feed_to_their_own_people() {
        String alias = created();

        until(() -> !creations(alias).isEmpty());

        assertThat(creations(alias)).singleElement().satisfies(event -> {
            assertThat(event).containsEntry("source", "/api/integration/v1").containsEntry("tenant", alias);
            assertThat(event.get("data")).isEqualTo(Map.of("kind", "COLLECTIVITE", "state", "ACTIVE", "version", 1));
        });
        assertThat(events(operator()).stream().map(one -> one.get("tenant"))).containsOnlyNulls();
    }

    private static List<Map<String, Object>> creations(String alias) {
        return events(reader(alias)).stream()
                .filter(one -> "fr.maillage.integration.tenant.created.v1".equals(one.get("type")))
                .toList();
    }
}
