package fr.maillage.registry.membership;

import static fr.maillage.registry.Organizations.RENNES;
import static fr.maillage.registry.Organizations.TOULOUSE;
import static fr.maillage.registry.Organizations.as;
import static fr.maillage.registry.Organizations.asApp;
import static fr.maillage.registry.Organizations.changeAsApp;
import static fr.maillage.registry.Organizations.ids;
import static fr.maillage.registry.Organizations.made;
import static fr.maillage.registry.Organizations.officer;
import static fr.maillage.registry.Organizations.patch;
import static fr.maillage.registry.Organizations.post;
import static fr.maillage.registry.Organizations.tag;
import static fr.maillage.registry.Organizations.transition;
import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.problem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.Organizations;
import fr.maillage.registry.People;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Structures are local ones, a new one for each test: nobody else has memberships there. */
@QuarkusTest
class MembershipIT {

    private static final String ANNE = "10999000011";
    private static final String PATH = "/memberships";

    @BeforeEach
    void anne() {
        RegistryApi.awaitReference();
        People.known(ANNE, "Anne", "ESSAI");
    }

    private static String structure(String organization, String kind) {
        return made(
                organization,
                "/structures",
                Map.of("name", kind + " " + UUID.randomUUID(), "kind", kind, "communeCode", "48095"));
    }

    private static Map<String, Object> body(String group, String from) {
        return Map.of("kind", "PRACTICE", "memberId", ANNE, "groupId", group, "from", from, "source", "SURVEY");
    }

    private static Map<String, Object> body(String group, String from, String to) {
        return Map.of(
                "kind", "PRACTICE", "memberId", ANNE, "groupId", group, "from", from, "to", to, "source", "SURVEY");
    }

    @Test
    void a_membership_is_entered_and_read_with_names_and_labels() {
        String msp = structure(TOULOUSE, "MSP");

        Response created = post(officer(TOULOUSE), PATH, body(msp, "2026-01-01"));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        Response read = officer(TOULOUSE).get(created.header("Location"));
        assertThat(read.asString()).isEqualTo(created.asString());
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        JsonPath one = read.jsonPath();
        assertThat(one.getString("memberName")).isEqualTo("Anne ESSAI");
        assertThat(one.getString("groupName")).startsWith("MSP ");
        assertThat(one.getString("groupKind.code")).isEqualTo("MSP");
        assertThat(one.getString("kind.label")).isEqualTo("Professionnel exerçant dans une structure");
        assertThat(one.getString("role.code")).isEqualTo("MEMBER");
        assertThat(one.getString("state")).isEqualTo("CURRENT");
        assertThat(one.getList("allowedTransitions")).containsExactly("ENDED", "MOVED");
    }

    @Test
    void a_shared_day_is_refused_and_names_the_other() {
        String msp = structure(TOULOUSE, "MSP");
        String first = made(TOULOUSE, PATH, body(msp, "2026-01-01", "2026-03-31"));

        JsonPath refused = problem(post(officer(TOULOUSE), PATH, body(msp, "2026-03-31")), 409, "membership-overlaps");

        assertThat(refused.getString("violations[0].message")).contains(first);
        String second = made(TOULOUSE, PATH, body(msp, "2026-04-01"));
        problem(patch(TOULOUSE, PATH + "/" + first, Map.of("to", "2026-04-01")), 409, "membership-overlaps");
        officer(TOULOUSE)
                .header("If-Match", tag(TOULOUSE, PATH + "/" + second))
                .delete(BASE + PATH + "/" + second)
                .then()
                .statusCode(204);
        assertThat(patch(TOULOUSE, PATH + "/" + first, Map.of("to", "2026-04-01"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void of_two_that_are_entered_at_once_one_is() throws Exception {
        String msp = structure(TOULOUSE, "MSP");
        List<Callable<Integer>> both = List.of(
                () -> post(officer(TOULOUSE), PATH, body(msp, "2026-01-01")).statusCode(),
                () -> post(officer(TOULOUSE), PATH, body(msp, "2026-02-01")).statusCode());
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> answer : threads.invokeAll(both)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void a_move_ends_one_and_begins_the_next() {
        String here = structure(TOULOUSE, "MSP");
        String there = structure(TOULOUSE, "CDS");
        String id = made(TOULOUSE, PATH, body(here, "2026-01-01"));

        Response moved = transition(
                TOULOUSE,
                PATH + "/" + id,
                Map.of("to", "MOVED", "at", "2026-09-01", "groupId", there, "reason", "départ"));

        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        assertThat(moved.jsonPath().getString("to")).isEqualTo("2026-08-31");
        assertThat(moved.jsonPath().getString("state")).isEqualTo("ENDED");
        String next = moved.jsonPath().getString("movedTo");
        JsonPath begun = officer(TOULOUSE).get(BASE + PATH + "/" + next).jsonPath();
        assertThat(begun.getString("from")).isEqualTo("2026-09-01");
        assertThat(begun.getString("groupId")).isEqualTo(there);
        assertThat(begun.getString("movedFrom")).isEqualTo(id);
        assertThat(officer(TOULOUSE)
                        .get(BASE + PATH + "/" + id + "/history")
                        .jsonPath()
                        .getList("items.action"))
                .containsExactly("MOVED", "CREATED");
        problem(transition(TOULOUSE, PATH + "/" + id, Map.of("to", "ENDED")), 409, "membership-transition-refused");
    }

    @Test
    void a_move_that_cannot_begin_does_not_end_either() {
        String here = structure(TOULOUSE, "MSP");
        String there = structure(TOULOUSE, "CDS");
        String id = made(TOULOUSE, PATH, body(here, "2026-01-01"));
        made(TOULOUSE, PATH, body(there, "2026-10-01"));

        problem(
                transition(TOULOUSE, PATH + "/" + id, Map.of("to", "MOVED", "at", "2026-09-01", "groupId", there)),
                409,
                "membership-overlaps");

        JsonPath still = officer(TOULOUSE).get(BASE + PATH + "/" + id).jsonPath();
        assertThat(still.getString("to")).isNull();
        assertThat(still.getInt("version")).isEqualTo(1);
        problem(
                transition(TOULOUSE, PATH + "/" + id, Map.of("to", "ENDED", "at", "2026-01-01")),
                422,
                "membership-refused");
        problem(transition(TOULOUSE, PATH + "/" + id, Map.of("to", "MOVED")), 400, "invalid-request");
    }

    @Test
    void lists_answer_who_is_where_on_a_day() {
        String msp = structure(TOULOUSE, "MSP");
        String cpts = structure(TOULOUSE, "CPTS");
        String spring = made(TOULOUSE, PATH, body(msp, "2026-03-01", "2026-05-31"));
        String since = made(TOULOUSE, PATH, body(msp, "2026-07-01"));
        String part = made(
                TOULOUSE,
                PATH,
                Map.of(
                        "kind",
                        "COMPONENT",
                        "memberId",
                        msp,
                        "groupId",
                        cpts,
                        "from",
                        "2026-01-01",
                        "source",
                        "CONVENTION"));

        String of = PATH + "?structure=" + msp;
        assertThat(ids(officer(TOULOUSE), of)).containsExactly(since, spring, part);
        assertThat(ids(officer(TOULOUSE), of + "&at=2026-05-31")).containsExactly(spring, part);
        assertThat(ids(officer(TOULOUSE), of + "&at=2026-06-15")).containsExactly(part);
        assertThat(ids(officer(TOULOUSE), of + "&kind=COMPONENT")).containsExactly(part);
        assertThat(ids(officer(TOULOUSE), of + "&professional=" + ANNE)).containsExactly(since, spring);
        assertThat(ids(officer(TOULOUSE), PATH + "?structure=" + cpts)).containsExactly(part);
        JsonPath first =
                officer(TOULOUSE).get(BASE + of + "&limit=1&total=exact").jsonPath();
        assertThat(first.getInt("page.total")).isEqualTo(3);
        assertThat(ids(officer(TOULOUSE), of + "&limit=1&total=exact&cursor=" + first.getString("page.next")))
                .containsExactly(spring);
        problem(officer(TOULOUSE).get(BASE + PATH + "?kind=FRIEND"), 400, "invalid-parameter");
    }

    @Test
    void what_vanished_from_the_directory_leaves_the_membership_readable() {
        String gone = People.known("10999000029", "Paul", "PARTI");
        String msp = structure(TOULOUSE, "MSP");
        String id = made(
                TOULOUSE,
                PATH,
                Map.of("kind", "MEMBER", "memberId", gone, "groupId", msp, "from", "2026-01-01", "source", "OTHER"));
        RegistryDatabase.execute("delete from professional where id = '" + gone + "'");

        JsonPath one = officer(TOULOUSE).get(BASE + PATH + "/" + id).jsonPath();

        assertThat(one.getString("memberId")).isEqualTo(gone);
        assertThat(one.getString("memberName")).isNull();
        assertThat(patch(TOULOUSE, PATH + "/" + id, Map.of("to", "2026-06-30")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_cannot_be_is_refused_with_its_value() {
        String pharmacy = structure(TOULOUSE, "PHARMACY");
        String theirs = structure(RENNES, "MSP");

        JsonPath refused = problem(
                post(
                        officer(TOULOUSE),
                        PATH,
                        Map.of(
                                "kind",
                                "MEMBER",
                                "memberId",
                                "10000000000",
                                "groupId",
                                pharmacy,
                                "from",
                                "2026-01-01",
                                "source",
                                "SURVEY")),
                422,
                "membership-refused");

        assertThat(refused.getList("violations.code")).containsExactly("unknown-professional", "not-a-grouping");
        problem(post(officer(TOULOUSE), PATH, body(theirs, "2026-01-01")), 422, "membership-refused");
    }

    @Test
    @Tag("AZ-02")
    void of_another_nothing_is_there_listed_or_told() throws SQLException {
        String msp = structure(TOULOUSE, "MSP");
        String id = made(TOULOUSE, PATH, body(msp, "2026-01-01"));
        String path = BASE + PATH + "/" + id;

        problem(officer(RENNES).get(path), 404, "membership-not-found");
        problem(officer(RENNES).get(path + "/history"), 404, "membership-not-found");
        problem(officer(RENNES).header("If-Match", "*").delete(path), 404, "membership-not-found");
        assertThat(ids(officer(RENNES), PATH + "?professional=" + ANNE + "&limit=200"))
                .doesNotContain(id);
        assertThat(asApp(TOULOUSE, "select count(*) from membership where id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(asApp(RENNES, "select count(*) from membership where id = '" + id + "'"))
                .isZero();
        assertThat(asApp("", "select count(*) from membership")).isZero();
        assertThat(changeAsApp(RENNES, "update membership set role = 'LEADER' where id = '" + id + "'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"elected", "landlord", "professional", "ars", "cpam", "social-agent", "mutuelle-partner"})
    void who_has_nothing_to_do_with_names_reads_none(String role) {
        assertThat(as(role, TOULOUSE).get(BASE + PATH).statusCode()).isEqualTo(403);
    }

    @Test
    @Tag("AU-01")
    void each_reading_is_in_the_trail() throws SQLException {
        String msp = structure(TOULOUSE, "MSP");
        String id = made(TOULOUSE, PATH, body(msp, "2026-01-01"));
        long before = entries("membership.list");

        ids(officer(TOULOUSE), PATH + "?structure=" + msp);

        assertThat(entries("membership.list")).isEqualTo(before + 1);
        assertThat(entries("membership.read")).isPositive();
        assertThat(id).isNotBlank();
    }

    private static long entries(String operation) throws SQLException {
        return Organizations.asOwner("select count(*) from audit where operation = '" + operation + "'");
    }
}
