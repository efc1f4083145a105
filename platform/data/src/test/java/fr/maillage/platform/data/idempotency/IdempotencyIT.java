package fr.maillage.platform.data.idempotency;

import static fr.maillage.platform.data.idempotency.Posts.TICKETS;
import static fr.maillage.platform.data.idempotency.Posts.aKey;
import static fr.maillage.platform.data.idempotency.Posts.add;
import static fr.maillage.platform.data.idempotency.Posts.content;
import static fr.maillage.platform.data.idempotency.Posts.problem;
import static fr.maillage.platform.data.idempotency.Posts.ticket;
import static fr.maillage.platform.data.idempotency.Posts.with;
import static fr.maillage.platform.data.sample.Tenants.RENNES;
import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.data.sample.Tenants;
import fr.maillage.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyIT {

    private final Posts posts;

    IdempotencyIT(Posts posts) {
        this.posts = posts;
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
        assertThat(posts.rows("twice")).isEqualTo(1);
    }

    @Test
    void without_a_key_twice_is_two() throws SQLException {
        Tenants.as(TOULOUSE).body(ticket("keyless")).post(TICKETS);
        Tenants.as(TOULOUSE).body(ticket("keyless")).post(TICKETS);

        assertThat(posts.rows("keyless")).isEqualTo(2);
    }

    @Test
    void a_key_used_for_something_else_is_422() throws SQLException {
        String key = aKey();
        add(key, "mine");

        problem(add(key, "something else"), 422, "idempotency-key-reused");
        problem(with(key).body(ticket("mine")).post(TICKETS + "?note=1"), 422, "idempotency-key-reused");
        assertThat(posts.rows("something else")).isZero();
        assertThat(add(key, "mine").statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thrown", "broken", "returned"})
    void a_refusal_undoes_everything_and_frees_the_key(String how) throws SQLException {
        String key = aKey();
        long before = posts.kept();

        Response refused = add(key, how);

        assertThat(refused.statusCode()).isBetween(409, 500);
        assertThat(posts.rows(how)).isZero();
        assertThat(posts.kept()).isEqualTo(before);
        assertThat(add(key, "after " + how).statusCode()).isEqualTo(201);
        assertThat(posts.rows("after " + how)).isEqualTo(1);
    }

    @Test
    void what_is_refused_before_it_begins_takes_no_key() throws SQLException {
        String key = aKey();
        long before = posts.kept();

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

        assertThat(posts.kept()).isEqualTo(before);
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
        assertThat(posts.rows("scoped")).isEqualTo(4);
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
        assertThat(posts.rows("kind")).isEqualTo(3);
        assertThat(posts.rows("nothing")).isEqualTo(1);
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
        assertThat(posts.rows("form 300000")).isEqualTo(1);
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
        assertThat(posts.rows("renamed")).isEqualTo(1);
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
}
