package fr.maillage.registry.area;

import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.area.Areas.PATH;
import static fr.maillage.registry.area.Areas.RENNES;
import static fr.maillage.registry.area.Areas.TOULOUSE;
import static fr.maillage.registry.area.Areas.aName;
import static fr.maillage.registry.area.Areas.anAreaOf;
import static fr.maillage.registry.area.Areas.body;
import static fr.maillage.registry.area.Areas.officer;
import static fr.maillage.registry.area.Areas.patch;
import static fr.maillage.registry.area.Areas.tag;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many requests at once, on a pool of two connections. */
@QuarkusTest
class AreaConcurrencyIT {

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    /** The answers of as many threads that begin together. */
    private static <T> List<T> atOnce(List<Callable<T>> calls, int threads) throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> futures = calls.stream()
                    .map(call -> pool.submit(() -> {
                        ready.await();
                        return call.call();
                    }))
                    .toList();
            ready.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    @Test
    void fifty_identical_posts_at_once_make_one_area() throws Exception {
        String key = UUID.randomUUID().toString();
        String name = aName();

        List<Callable<Response>> posts = IntStream.range(0, 50)
                .<Callable<Response>>mapToObj(_ -> () -> keyed(key, name))
                .toList();
        List<Response> answers = atOnce(posts, 50);
        Response later = keyed(key, name);

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201 || answer.statusCode() == 409);
        answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .forEach(answer -> problem(answer, 409, "request-in-flight"));
        assertThat(later.statusCode()).isEqualTo(201);
        assertThat(later.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(Response::asString)
                        .distinct())
                .containsExactly(later.asString());
        assertThat(officer(TOULOUSE)
                        .queryParam("q", name)
                        .get(PATH + "?total=exact")
                        .jsonPath()
                        .getInt("page.total"))
                .isEqualTo(1);
        problem(keyed(key, aName()), 422, "idempotency-key-reused");
    }

    private static Response keyed(String key, String name) {
        return officer(TOULOUSE)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body(name, "commune:31555"))
                .post(PATH);
    }

    @Test
    void a_refused_post_leaves_its_key_free() {
        String key = UUID.randomUUID().toString();
        String name = aName();
        String first = anAreaOf(TOULOUSE, name);

        problem(keyed(key, name), 422, "area-refused");
        officer(TOULOUSE).header("If-Match", tag(TOULOUSE, first)).delete(PATH + "/" + first);

        assertThat(keyed(key, name).statusCode()).isEqualTo(201);
    }

    @Test
    void of_a_hundred_changes_of_one_version_one_is_made() throws Exception {
        String id = anAreaOf(TOULOUSE);
        String tag = tag(TOULOUSE, id);

        List<Callable<Integer>> changes = IntStream.range(0, 100)
                .<Callable<Integer>>mapToObj(i -> () -> patch(TOULOUSE, id, tag, Map.of("description", "variante " + i))
                        .statusCode())
                .toList();
        List<Integer> answers = atOnce(changes, 100);

        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 412)).hasSize(99);
        assertThat(officer(TOULOUSE)
                        .get(PATH + "/" + id + "/history")
                        .jsonPath()
                        .getList("items.version"))
                .containsExactly(2, 1);
    }

    @Test
    void of_twenty_areas_of_one_name_at_once_one_is_made() throws Exception {
        String name = aName();

        List<Callable<Response>> posts = IntStream.range(0, 20)
                .<Callable<Response>>mapToObj(_ -> () -> Areas.compose(TOULOUSE, body(name, "commune:31555")))
                .toList();
        List<Response> answers = atOnce(posts, 20);

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> problem(answer, 422, "area-refused"));
    }

    @Test
    @Tag("AZ-09")
    void two_thousand_interleaved_requests_on_two_connections_cross_no_row() throws Exception {
        Map<String, String> items = Map.of(TOULOUSE, anAreaOf(TOULOUSE), RENNES, anAreaOf(RENNES));
        List<Callable<Set<String>>> requests = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String organization = i % 2 == 0 ? TOULOUSE : RENNES;
            boolean list = i % 4 < 2;
            requests.add(() -> list ? ownersListed(organization) : ownersOf(organization, items));
        }

        List<Set<String>> owners = atOnce(requests, 24);

        for (int i = 0; i < owners.size(); i++) {
            assertThat(owners.get(i)).as("request " + i).containsExactly(i % 2 == 0 ? TOULOUSE : RENNES);
        }
        assertThat(RegistryDatabase.list("select count(*) from pg_stat_activity where usename = 'registry_app'"))
                .as("connections of the application")
                .allMatch(count -> Integer.parseInt(count) <= 2);
    }

    private static Set<String> ownersListed(String organization) {
        return new HashSet<>(officer(organization)
                .get(PATH + "?limit=20&sort=createdAt")
                .jsonPath()
                .getList("items.owner", String.class));
    }

    private static Set<String> ownersOf(String organization, Map<String, String> items) {
        String other = organization.equals(TOULOUSE) ? RENNES : TOULOUSE;
        assertThat(officer(organization).get(PATH + "/" + items.get(other)).statusCode())
                .isEqualTo(404);
        return Set.of(officer(organization)
                .get(PATH + "/" + items.get(organization))
                .jsonPath()
                .getString("owner"));
    }
}
