package fr.maillage.registry.platform;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.Tokens;
import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditResourceIT {

    private static final String TOULOUSE = "243100518";
    private static final String RENNES = "243500139";
    private static final String AUDIT = BASE + "/audit";

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    private static RequestSpecification as(String role, String... organizations) {
        return given().auth()
                .oauth2(Tokens.of(role, "registry", "registry:read", "registry:write")
                        .roles(role)
                        .organizations(organizations)
                        .signed());
    }

    /** An area of Toulouse that is shared twice: two entries of the trail. */
    private static String aSharedArea() {
        String id = as("health-officer", TOULOUSE)
                .contentType("application/json")
                .body(Map.of("name", "Audit " + UUID.randomUUID(), "members", List.of("commune:31555")))
                .post(BASE + "/areas")
                .jsonPath()
                .getString("id");
        for (String set : List.of("outline", "full")) {
            as("health-officer", TOULOUSE)
                    .contentType("application/json")
                    .body(Map.of("grantee", "ars-31", "fieldSet", set))
                    .post(BASE + "/areas/" + id + "/shares")
                    .then()
                    .statusCode(201);
        }
        return id;
    }

    @Test
    void a_health_officer_reads_what_was_done_with_the_data_of_its_organization() {
        String id = aSharedArea();

        JsonPath trail = as("health-officer", TOULOUSE)
                .get(AUDIT + "?objectId=" + id + "&total=exact")
                .jsonPath();

        assertThat(trail.getInt("page.total")).isEqualTo(2);
        assertThat(trail.getList("items.action")).containsExactly("share.grant", "share.grant");
        assertThat(trail.getList("items.subject")).containsOnly("subject-of-health-officer");
        assertThat(trail.getList("items.result")).containsOnly("GRANTED");
        assertThat(trail.getList("items[0].objectIds")).hasSize(2).contains(id);
    }

    @Test
    void reading_the_trail_is_an_entry_of_it() {
        String id = aSharedArea();
        String seen = as("health-officer", TOULOUSE)
                .get(AUDIT + "?objectId=" + id)
                .jsonPath()
                .getString("items[0].id");

        JsonPath readings = as("health-officer", TOULOUSE)
                .get(AUDIT + "?action=audit.read&objectId=" + seen)
                .jsonPath();

        assertThat(readings.getList("items")).hasSize(1);
        assertThat(readings.getString("items[0].objectType")).isEqualTo("audit");
    }

    @Test
    void filters_select_what_they_say() {
        String id = aSharedArea();
        String now = Instant.now().plusSeconds(60).toString();
        String of = "objectId=" + id + "&";

        assertThat(found(of
                        + "action=share.grant&objectType=area&result=GRANTED&subject=subject-of-health-officer&from=2026-01-01T00:00:00Z&to="
                        + now))
                .hasSize(2);
        assertThat(found(of + "action=share.revoke")).isEmpty();
        assertThat(found(of + "result=DENIED")).isEmpty();
        assertThat(found(of + "objectType=attachment")).isEmpty();
        assertThat(found(of + "subject=somebody")).isEmpty();
        assertThat(found(of + "from=" + now)).isEmpty();
        assertThat(found(of + "to=2026-01-01T00:00:00Z")).isEmpty();
    }

    private static List<String> found(String query) {
        Response answer =
                as("health-officer", TOULOUSE).urlEncodingEnabled(false).get(AUDIT + "?" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.id", String.class);
    }

    @Test
    void the_trail_is_walked_page_by_page_and_comes_as_csv() {
        String id = aSharedArea();
        List<String> walked = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = as("health-officer", TOULOUSE)
                    .urlEncodingEnabled(false)
                    .get(AUDIT + "?limit=1&objectId=" + id + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .jsonPath();
            walked.addAll(page.getList("items.id", String.class));
            cursor = page.getString("page.next");
        }

        assertThat(walked).containsExactlyElementsOf(found("objectId=" + id)).hasSize(2);
        assertThat(as("health-officer", TOULOUSE)
                        .accept("text/csv")
                        .get(AUDIT + "?objectId=" + id)
                        .asString())
                .startsWith("instant,action,résultat,")
                .contains("share.grant");
    }

    @Test
    void nobody_reads_the_entries_of_another_organization_not_even_the_operator() {
        String id = aSharedArea();

        assertThat(as("health-officer", RENNES)
                        .get(AUDIT + "?objectId=" + id)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(operator().get(AUDIT + "?objectId=" + id).jsonPath().getList("items"))
                .isEmpty();
        String cursor = as("health-officer", TOULOUSE)
                .get(AUDIT + "?limit=1&objectId=" + id)
                .jsonPath()
                .getString("page.next");
        problem(
                as("health-officer", RENNES)
                        .urlEncodingEnabled(false)
                        .get(AUDIT + "?limit=1&objectId=" + id + "&cursor=" + cursor),
                400,
                "invalid-cursor");
    }

    @Test
    void a_refusal_is_for_the_organization_acted_for_and_that_of_nobody_s_for_the_operator() {
        Tokens unentitled =
                Tokens.of("refused-at-rennes", "registry", "registry:read").roles("planner");
        Tokens free =
                Tokens.of("refused-for-nobody", "registry", "registry:read").roles("planner");
        problem(with(unentitled.organizations(RENNES)).get(BASE + "/imports"), 403, "forbidden");
        problem(with(free).get(BASE + "/imports"), 403, "forbidden");

        assertThat(refusals(() -> as("health-officer", RENNES), "subject-of-refused-at-rennes"))
                .hasSize(1);
        assertThat(refusals(RegistryApi::operator, "subject-of-refused-for-nobody"))
                .hasSize(1);
        assertThat(listed(operator(), "subject-of-refused-at-rennes")).isEmpty();
        assertThat(listed(as("health-officer", RENNES), "subject-of-refused-for-nobody"))
                .isEmpty();
        assertThat(listed(as("health-officer", TOULOUSE), "subject-of-refused-at-rennes"))
                .isEmpty();
    }

    private static RequestSpecification with(Tokens caller) {
        return given().auth().oauth2(caller.signed());
    }

    /** Refusals are written a moment later. */
    private static List<String> refusals(Supplier<RequestSpecification> reader, String subject) {
        List<String> found = listed(reader.get(), subject);
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (found.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            found = listed(reader.get(), subject);
        }
        return found;
    }

    private static List<String> listed(RequestSpecification reader, String subject) {
        return reader.get(AUDIT + "?action=request.forbidden&result=DENIED&subject=" + subject)
                .jsonPath()
                .getList("items.id", String.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"planner", "elected", "ars", "integration"})
    void the_trail_is_for_those_entitled_to_it(String role) {
        problem(as(role, TOULOUSE).get(AUDIT), 403, "forbidden");
        problem(as("health-officer").get(AUDIT), 403, "tenant-required");
        problem(as("health-officer", TOULOUSE, RENNES).get(AUDIT), 403, "tenant-required");
        problem(as("platform-admin", TOULOUSE).get(AUDIT), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "result=MAYBE", "limit=500", "operation=share.grant"})
    void a_wrong_parameter_is_named(String query) {
        Response refused = as("health-officer", TOULOUSE).get(AUDIT + "?" + query);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("violations[0].pointer"))
                .isEqualTo("query:" + query.substring(0, query.indexOf('=')));
    }
}
