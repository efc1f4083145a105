package fr.maillage.registry.localknowledge;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.localknowledge.Knowledges.CANARY;
import static fr.maillage.registry.localknowledge.Knowledges.RENNES;
import static fr.maillage.registry.localknowledge.Knowledges.TOULOUSE;
import static fr.maillage.registry.localknowledge.Knowledges.aPerson;
import static fr.maillage.registry.localknowledge.Knowledges.choice;
import static fr.maillage.registry.localknowledge.Knowledges.facts;
import static fr.maillage.registry.localknowledge.Knowledges.known;
import static fr.maillage.registry.localknowledge.Knowledges.officer;
import static fr.maillage.registry.localknowledge.Knowledges.path;
import static fr.maillage.registry.localknowledge.Knowledges.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.platform.testing.Tokens;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.localknowledge.domain.KnowledgeSheet;
import fr.maillage.registry.localknowledge.domain.Sight;
import fr.maillage.registry.localknowledge.domain.SubjectType;
import fr.maillage.registry.quality.domain.Quality.Local;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two organizations that know different things of the same person: none learns from the other, by whatever way. */
@QuarkusTest
class LocalKnowledgeIsolationIT {

    private final LocalKnowledgeService service;
    private final TenantContext context;

    private String person = "";

    LocalKnowledgeIsolationIT(LocalKnowledgeService service, TenantContext context) {
        this.service = service;
        this.context = context;
    }

    @BeforeEach
    void somebody() {
        RegistryApi.awaitReference();
        person = aPerson();
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                operation("read", (id, request) -> request.get(path(id))),
                operation(
                        "read with a tag",
                        (id, request) -> request.header("If-None-Match", "*").get(path(id))),
                operation("history", (id, request) -> request.get(path(id) + "/history")),
                operation(
                        "change",
                        (id, request) -> request.header("If-Match", "*")
                                .contentType("application/merge-patch+json")
                                .body("{\"ageBand\":null}")
                                .patch(path(id))),
                operation(
                        "archive",
                        (id, request) -> request.header("If-Match", "*").delete(path(id))));
    }

    private interface Operation {
        Response on(String id, RequestSpecification request);
    }

    private static Arguments operation(String name, Operation operation) {
        Function<String, Response> byRennes = id -> operation.on(id, officer(RENNES));
        return Arguments.of(name, byRennes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @Tag("AZ-02")
    void what_another_knows_is_like_what_nobody_knows(String name, Function<String, Response> byRennes) {
        String tag = known(TOULOUSE, person, facts());
        String stranger = aPerson();

        Response foreign = byRennes.apply(person);
        Response absent = byRennes.apply(stranger);

        problem(foreign, 404, "local-knowledge-not-found");
        assertThat(comparable(foreign, person)).isEqualTo(comparable(absent, stranger));
        assertThat(foreign.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(absent.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
        assertThat(officer(TOULOUSE).get(path(person)).header("ETag")).isEqualTo(tag);
    }

    private static String comparable(Response answer, String asked) {
        return answer.asString()
                .replace(answer.jsonPath().getString("traceId"), "TRACE")
                .replace(asked, "ID");
    }

    @Test
    @Tag("AZ-02")
    @Tag("AZ-03")
    void each_writes_its_own_first_version_of_the_same_person() {
        known(TOULOUSE, person, facts());

        Response written = put(RENNES, person, Map.of("homeVisits", choice("NO")));

        assertThat(written.statusCode()).as(written.asString()).isEqualTo(201);
        assertThat(written.jsonPath().getInt("version")).isEqualTo(1);
        assertThat(officer(TOULOUSE).get(path(person)).jsonPath().getString("homeVisits.value.code"))
                .isEqualTo("LIMITED");
        assertThat(officer(RENNES).get(path(person)).asString())
                .doesNotContain(CANARY)
                .doesNotContain("60-64");
    }

    @Test
    @Tag("AZ-03")
    void public_answers_and_exports_about_the_person_say_nothing_of_it() {
        known(TOULOUSE, person, facts());

        for (String accept : List.of("application/json", "text/csv", "application/x-ndjson")) {
            String list = officer(RENNES)
                    .accept(accept)
                    .get(BASE + "/professionals?q=essai+camille&active=any&limit=200")
                    .asString();
            assertThat(list).contains(person).doesNotContain(CANARY).doesNotContain("60-64");
        }
        assertThat(officer(RENNES).get(BASE + "/professionals/" + person).asString())
                .doesNotContain(CANARY)
                .doesNotContain("60-64");
    }

    @Test
    @Tag("AZ-03")
    void a_page_of_people_shows_what_one_s_own_organization_knows_in_one_reading() {
        String second = aPerson();
        known(TOULOUSE, person, facts());
        known(RENNES, second, Map.of("homeVisits", choice("YES")));
        List<String> page = List.of(person, second, "99000000000");

        Map<String, KnowledgeSheet> rennes = context.asWorker(
                WorkerScope.of(RENNES), "test", () -> service.ofProfessionals(RENNES, Sight.FULL, page));
        Map<String, KnowledgeSheet> forged = context.asWorker(
                WorkerScope.of(RENNES), "test", () -> service.ofProfessionals(TOULOUSE, Sight.FULL, List.of(person)));

        assertThat(rennes).containsOnlyKeys(second);
        assertThat(forged).isEmpty();
    }

    @Test
    @Tag("AZ-03")
    void scores_go_by_one_s_own_knowledge() {
        String second = aPerson();
        Map<String, Object> old = Map.of("source", "SURVEY", "date", "2024-01-01");
        known(TOULOUSE, person, facts());
        known(RENNES, second, Map.of("homeVisits", Map.of("value", "YES", "provenance", old)));
        List<String> page = List.of(person, second);

        Map<String, Local> rennes = context.asWorker(
                WorkerScope.of(RENNES), "test", () -> service.worth(RENNES, SubjectType.PROFESSIONAL, page));
        Map<String, Local> toulouse = context.asWorker(
                WorkerScope.of(TOULOUSE), "test", () -> service.worth(TOULOUSE, SubjectType.PROFESSIONAL, page));

        assertThat(rennes).containsEntry(person, Local.NOTHING).containsEntry(second, Local.EXPIRED);
        assertThat(toulouse).containsEntry(person, Local.GOOD).containsEntry(second, Local.NOTHING);
    }

    @Test
    @Tag("AZ-03")
    @Tag("PR-03")
    void events_are_told_to_the_owner_alone_and_hold_ids() {
        known(TOULOUSE, person, facts());
        String ours = aPerson();
        known(RENNES, ours, facts());

        String toulouse = feed(TOULOUSE, person);
        String rennes = feed(RENNES, ours);

        assertThat(toulouse).doesNotContain(ours).doesNotContain(CANARY).doesNotContain("60-64");
        assertThat(rennes).doesNotContain(person).doesNotContain(CANARY).doesNotContain("2027-06");
    }

    /** The whole feed of an organization, from its beginning to the event about somebody. */
    private static String feed(String organization, String awaited) {
        StringBuilder seen = new StringBuilder();
        String after = "";
        while (seen.indexOf(awaited) < 0) {
            Response batch = officer(organization)
                    .get(BASE + "/events?limit=1000&wait=10" + (after.isEmpty() ? "" : "&after=" + after));
            List<String> ids = batch.jsonPath().getList("id", String.class);
            assertThat(ids)
                    .as("nothing new within 10 s, still nothing of " + awaited)
                    .isNotEmpty();
            seen.append(batch.asString());
            after = ids.getLast();
        }
        return seen.toString();
    }

    @Test
    @Tag("AZ-03")
    void the_audit_trail_of_one_says_nothing_of_the_readings_of_the_other() {
        known(TOULOUSE, person, facts());
        officer(TOULOUSE).get(path(person));

        String rennes = officer(RENNES).get(BASE + "/audit?limit=200").asString();

        assertThat(rennes).doesNotContain(person);
        assertThat(officer(TOULOUSE).get(BASE + "/audit?limit=200").asString()).contains(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local_knowledge", "local_knowledge_change"})
    @Tag("AZ-08")
    void with_the_service_s_checks_off_the_database_keeps_them_apart(String table) throws SQLException {
        known(TOULOUSE, person, facts());

        assertThat(count(TOULOUSE, "select count(*) from " + table)).isPositive();
        assertThat(count(RENNES, "select count(*) from " + table + " where tenant_id = '" + TOULOUSE + "'"))
                .isZero();
        assertThat(count("", "select count(*) from " + table)).isZero();
        assertThatThrownBy(() -> count(RENNES, """
                        insert into local_knowledge (id, tenant_id, subject_type, subject_id, facts, state, version,
                                                     created_at, changed_at)
                        values (gen_random_uuid(), '%s', 'PROFESSIONAL', '%s', '{}', 'ACTIVE', 1, now(), now())
                        returning 1""".formatted(TOULOUSE, aPerson())))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> count(TOULOUSE, "delete from " + table + " returning 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    private static long count(String organization, String sql) throws SQLException {
        try (Connection connection = RegistryDatabase.as("app");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.org', '" + organization + "', true)");
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void a_token_of_no_or_of_several_organizations_must_choose_one() {
        Tokens none =
                Tokens.of("n", "registry", "registry:read", "registry:write").roles("health-officer");
        Tokens several = Tokens.of("s", "registry", "registry:read", "registry:write")
                .roles("health-officer")
                .organizations(TOULOUSE, RENNES);

        for (Tokens token : List.of(none, several)) {
            problem(given().auth().oauth2(token.signed()).get(path(person)), 403, "tenant-required");
            problem(
                    given().auth()
                            .oauth2(token.signed())
                            .contentType("application/json")
                            .body(facts())
                            .put(path(person)),
                    403,
                    "tenant-required");
        }
    }

    @Test
    void what_is_written_at_once_is_written_once() throws InterruptedException {
        List<Integer> answers = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> writers = Stream.generate(() -> Thread.ofVirtual()
                        .unstarted(
                                () -> answers.add(put(RENNES, person, facts()).statusCode())))
                .limit(6)
                .toList();
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(answers).allMatch(status -> status == 201 || status == 412 || status == 428);
        JsonPath history = officer(RENNES).get(path(person) + "/history").jsonPath();
        assertThat(history.getList("items")).hasSize(1);
    }
}
