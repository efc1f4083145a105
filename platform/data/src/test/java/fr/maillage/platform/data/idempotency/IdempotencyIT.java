package fr.maillage.platform.data.idempotency;

import static fr.maillage.platform.data.sample.Databases.change;
import static fr.maillage.platform.data.sample.Databases.number;
import static fr.maillage.platform.data.sample.Tenants.RENNES;
import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.data.sample.Databases;
import fr.maillage.platform.data.sample.Tenants;
import fr.maillage.platform.data.sample.TicketResource;
import fr.maillage.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyIT {

    private static final String TICKETS = TicketResource.PATH;

    private final Databases databases;

    IdempotencyIT(Databases databases) {
        this.databases = databases;
    }

    private static RequestSpecification with(String key) {
        return Tenants.as(TOULOUSE).header("Idempotency-Key", key);
    }

    private static String aKey() {
        return UUID.randomUUID().toString();
    }

    private static String ticket(String title) {
        return "{\"title\":\"%s\",\"pauseMillis\":0}".formatted(title);
    }

    private static Response add(String key, String title) {
        return with(key).body(ticket(title)).post(TICKETS);
    }

    private long rows(String title) throws SQLException {
        try (Connection owner = databases.owner()) {
            owner.setAutoCommit(false);
            Databases.act(owner, "app.worker_scope", "*");
            return number(owner, "select count(*) from ticket where title = ?", title);
        }
    }

    private long kept() throws SQLException {
        try (Connection owner = databases.owner()) {
            return number(owner, "select count(*) from idempotency");
        }
    }

    /** Everything of an answer that its own moment does not decide. */
    private static Map<String, String> content(Response response) {
        var content = new TreeMap<String, String>();
        response.headers()
                .forEach(header -> content.put(header.getName().toLowerCase(java.util.Locale.ROOT), header.getValue()));
        content.keySet().removeAll(List.of("traceparent", "x-request-id", "idempotent-replayed", "date"));
        content.put("status", Integer.toString(response.statusCode()));
        content.put("body", response.asString());
        return content;
    }

    private static void problem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("code")).isEqualTo(code);
    }

    @Test
    void the_second_time_gets_the_answer_of_the_first() throws SQLException {
        String key = aKey();

        Response first = add(key, "twice");
        Response second = add(key, "twice");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith(first.jsonPath().getString("id"));
        assertThat(first.header("ETag")).isEqualTo("\"v1\"");
        assertThat(first.header(Answer.REPLAYED)).isNull();
        assertThat(content(second)).isEqualTo(content(first));
        assertThat(second.header(Answer.REPLAYED)).isEqualTo("true");
        assertThat(rows("twice")).isEqualTo(1);
    }

    @Test
    void without_a_key_twice_is_two() throws SQLException {
        Tenants.as(TOULOUSE).body(ticket("keyless")).post(TICKETS);
        Tenants.as(TOULOUSE).body(ticket("keyless")).post(TICKETS);

        assertThat(rows("keyless")).isEqualTo(2);
    }

    @Test
    void a_key_used_for_something_else_is_422() throws SQLException {
        String key = aKey();
        add(key, "mine");

        problem(add(key, "something else"), 422, "idempotency-key-reused");
        problem(with(key).body(ticket("mine")).post(TICKETS + "?note=1"), 422, "idempotency-key-reused");
        assertThat(rows("something else")).isZero();
        assertThat(add(key, "mine").statusCode()).isEqualTo(201);
    }

    @Test
    void fifty_at_once_are_one_row_and_one_answer() throws Exception {
        String key = aKey();
        String body = "{\"title\":\"stampede\",\"pauseMillis\":300}";

        List<Response> answers = atOnce(50, i -> () -> with(key).body(body).post(TICKETS));

        assertThat(rows("stampede")).isEqualTo(1);
        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    problem(answer, 409, "request-in-flight");
                    assertThat(answer.header("Retry-After")).isEqualTo("1");
                });
        Response later = with(key).body(body).post(TICKETS);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(content(answer)).isEqualTo(content(later)));
    }

    @Test
    void different_keys_do_not_wait_for_one_another() throws Exception {
        List<Response> answers = atOnce(20, i -> () -> add(aKey(), "parallel"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(rows("parallel")).isEqualTo(20);
    }

    @Test
    void a_connection_lost_between_commit_and_answer_loses_nothing() throws SQLException {
        String key = aKey();

        assertThatThrownBy(() -> postOnce(key, ticket("lost"))).isInstanceOf(IOException.class);

        assertThat(rows("lost")).isEqualTo(1);
        Response again = add(key, "lost");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header(Answer.REPLAYED)).isEqualTo("true");
        assertThat(again.header("Location")).isNotNull();
        assertThat(rows("lost")).isEqualTo(1);
    }

    /** By a client that does not try again by itself. */
    private static void postOnce(String key, String body) throws IOException, InterruptedException {
        String token = Tokens.of("user", "sample", "sample:read")
                .organizations(TOULOUSE)
                .signed();
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + TICKETS))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header("X-Lose-Answer", "yes")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"thrown", "broken", "returned"})
    void a_refusal_undoes_everything_and_frees_the_key(String how) throws SQLException {
        String key = aKey();
        long before = kept();

        Response refused = add(key, how);

        assertThat(refused.statusCode()).isBetween(409, 500);
        assertThat(rows(how)).isZero();
        assertThat(kept()).isEqualTo(before);
        assertThat(add(key, "after " + how).statusCode()).isEqualTo(201);
        assertThat(rows("after " + how)).isEqualTo(1);
    }

    @Test
    void what_is_refused_before_it_begins_takes_no_key() throws SQLException {
        String key = aKey();
        long before = kept();

        problem(with(key).body(ticket(" ")).post(TICKETS), 400, "invalid-request");
        problem(with(key).body("{").post(TICKETS), 400, "malformed-request");
        problem(with(key).body(ticket("x")).post(TICKETS + "?nope=1"), 400, "unknown-parameter");
        problem(
                RestAssured.given()
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(ticket("x"))
                        .post(TICKETS),
                401,
                "authentication-required");

        assertThat(kept()).isEqualTo(before);
        assertThat(add(key, "valid at last").statusCode()).isEqualTo(201);
    }

    @Test
    void a_key_belongs_to_one_client_one_subject_one_organization_and_one_operation() throws SQLException {
        String key = aKey();
        Response mine = add(key, "scoped");

        Response other = someone("other", TOULOUSE, key);
        Response elsewhere = Tenants.as(RENNES)
                .header("Idempotency-Key", key)
                .body(ticket("scoped"))
                .post(TICKETS);
        Response operation = with(key).body(ticket("scoped")).post(TICKETS + "/as-body");

        assertThat(List.of(other, elsewhere, operation)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.header(Answer.REPLAYED)).isNull();
            assertThat(answer.jsonPath().getString("id"))
                    .isNotEqualTo(mine.jsonPath().getString("id"));
        });
        assertThat(rows("scoped")).isEqualTo(4);
    }

    private static Response someone(String name, String organization, String key) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(name, "sample", "sample:read")
                        .organizations(organization)
                        .signed())
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(ticket("scoped"))
                .post(TICKETS);
    }

    @Test
    void every_kind_of_answer_is_repeated_as_it_was() throws SQLException {
        for (String path : List.of("/as-body", "/silent", "/without-body", "/text")) {
            String key = aKey();
            Response first = post(key, path);
            Response second = post(key, path);
            assertThat(first.statusCode()).as(path).isBetween(200, 204);
            assertThat(content(second)).as(path).isEqualTo(content(first));
            assertThat(second.header(Answer.REPLAYED)).as(path).isEqualTo("true");
        }
        assertThat(rows("kind")).isEqualTo(3);
        assertThat(rows("nothing")).isEqualTo(1);
    }

    private static Response post(String key, String path) {
        return switch (path) {
            case "/without-body" -> with(key).post(TICKETS + path);
            case "/text" -> with(key).contentType("text/plain").body("kind").post(TICKETS + path);
            default -> with(key).body(ticket("kind")).post(TICKETS + path);
        };
    }

    @Test
    void a_form_is_told_by_its_texts_and_the_content_of_its_files() throws SQLException {
        String key = aKey();
        byte[] file = new byte[300_000];

        Response first = form(key, "form", "a.bin", file);
        Response second = form(key, "form", "a.bin", file);
        file[299_999] = 1;

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(content(second)).isEqualTo(content(first));
        problem(form(key, "form", "a.bin", file), 422, "idempotency-key-reused");
        file[299_999] = 0;
        problem(form(key, "form", "b.bin", file), 422, "idempotency-key-reused");
        problem(form(key, "other", "a.bin", file), 422, "idempotency-key-reused");
        assertThat(rows("form 300000")).isEqualTo(1);
    }

    private static Response form(String key, String title, String name, byte[] file) {
        return with(key)
                .contentType("multipart/form-data")
                .multiPart("title", title)
                .multiPart("file", name, file)
                .post(TICKETS + "/form");
    }

    @Test
    void the_bearer_of_a_link_repeats_too() throws SQLException {
        String id = add(aKey(), "to be linked").jsonPath().getString("id");
        String key = aKey();

        Response first = linked(key, id, "renamed");
        Response second = linked(key, id, "renamed");

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(first.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(content(second)).isEqualTo(content(first));
        assertThat(rows("renamed")).isEqualTo(1);
    }

    private static Response linked(String key, String id, String title) {
        return RestAssured.given()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"title\":\"%s\"}".formatted(title))
                .post(TICKETS + "/linked/" + TOULOUSE + "/" + id);
    }

    @Test
    void a_key_is_1_to_255_printable_characters_400() {
        problem(add("x".repeat(256), "k"), 400, "invalid-idempotency-key");
        problem(add("caf\u00e9", "k"), 400, "invalid-idempotency-key");
        problem(
                with("a").header("Idempotency-Key", "b").body(ticket("k")).post(TICKETS),
                400,
                "invalid-idempotency-key");
        assertThat(add("x".repeat(255), "longest").statusCode()).isEqualTo(201);
        assertThat(add(aKey() + " ~!\"{}", "odd").statusCode()).isEqualTo(201);
    }

    @Test
    void an_expired_key_is_free_before_and_after_it_is_removed() throws SQLException {
        String key = aKey();
        String first = add(key, "expired").jsonPath().getString("id");
        try (Connection owner = databases.owner()) {
            change(
                    owner,
                    "update idempotency set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'");
        }

        String second = add(key, "expired").jsonPath().getString("id");

        assertThat(second).isNotEqualTo(first);
        assertThat(add(key, "expired").jsonPath().getString("id")).isEqualTo(second);
        assertThat(rows("expired")).isEqualTo(2);
    }

    @Test
    void what_is_past_its_time_is_removed_and_nothing_else() throws Exception {
        String old = aKey();
        String young = aKey();
        add(old, "purged");
        add(young, "stays");
        try (Connection owner = databases.owner()) {
            change(owner, "update idempotency set expires_at = now() + interval '1 day'");
            change(
                    owner,
                    "update idempotency set created_at = now() - interval '2 days', expires_at = now() - interval '1 s'"
                            + " where scope in (select scope from idempotency order by created_at limit (select count(*) - 1 from idempotency))");
            for (int i = 0;
                    i < 100 && number(owner, "select count(*) from idempotency where expires_at < now()") > 0;
                    i++) {
                Thread.sleep(50);
            }
            assertThat(number(owner, "select count(*) from idempotency")).isEqualTo(1);
        }
        assertThat(add(young, "stays").header(Answer.REPLAYED)).isEqualTo("true");
    }

    @Test
    void what_is_kept_can_be_read_with_the_key_only() throws SQLException {
        String key = aKey();
        add(key, "canary-of-a-kept-answer");

        try (Connection owner = databases.owner()) {
            assertThat(number(
                            owner,
                            "select count(*) from idempotency where position(? in encode(answer, 'escape')) > 0"
                                    + " or position(? in encode(scope || request || answer, 'escape')) > 0",
                            "canary-of-a-kept-answer",
                            key))
                    .isZero();
            assertThat(number(
                            owner,
                            "select count(*) from idempotency where position(? in encode(answer, 'escape')) > 0",
                            key.substring(0, 8)))
                    .isZero();
        }
    }

    @Test
    void the_contract_tells_of_the_key_and_its_refusals() {
        var contract =
                RestAssured.given().accept("application/json").get("/q/openapi").jsonPath();

        assertThat(contract.getList("'x-problem-codes'.code"))
                .contains("invalid-idempotency-key", "request-in-flight", "idempotency-key-reused");
        String post = "paths.'/api/sample/v1/tickets'.post.";
        assertThat(contract.getList(post + "parameters.'$ref'")).contains("#/components/parameters/IdempotencyKey");
        assertThat(contract.getString(post + "responses.'409'.'$ref'")).isEqualTo("#/components/responses/Problem409");
        assertThat(contract.getMap(post + "responses")).containsKeys("400", "422");
    }

    @Test
    void a_hundred_patches_of_one_version_are_one_change() throws Exception {
        String id = add(aKey(), "contended").jsonPath().getString("id");

        List<Response> answers = atOnce(
                100,
                i -> () -> Tenants.as(TOULOUSE)
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "\"v1\"")
                        .body("{\"title\":\"change " + i + "\"}")
                        .patch(TICKETS + "/" + id));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 412).hasSize(99);
        problem(
                Tenants.as(TOULOUSE)
                        .contentType("application/merge-patch+json")
                        .body("{}")
                        .patch(TICKETS + "/" + id),
                428,
                "precondition-required");
    }

    private static List<Response> atOnce(int count, IntFunction<Callable<Response>> request) throws Exception {
        var gate = new CountDownLatch(1);
        var answers = new ArrayList<Response>();
        try (var pool = Executors.newFixedThreadPool(count)) {
            List<Future<Response>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Callable<Response> one = request.apply(i);
                running.add(pool.submit(() -> {
                    gate.await();
                    return one.call();
                }));
            }
            gate.countDown();
            for (Future<Response> one : running) {
                answers.add(one.get());
            }
        }
        return answers;
    }
}
