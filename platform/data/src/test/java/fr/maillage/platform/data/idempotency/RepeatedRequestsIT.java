package fr.maillage.platform.data.idempotency;

import static fr.maillage.platform.data.idempotency.Posts.TICKETS;
import static fr.maillage.platform.data.idempotency.Posts.aKey;
import static fr.maillage.platform.data.idempotency.Posts.add;
import static fr.maillage.platform.data.idempotency.Posts.atOnce;
import static fr.maillage.platform.data.idempotency.Posts.content;
import static fr.maillage.platform.data.idempotency.Posts.problem;
import static fr.maillage.platform.data.idempotency.Posts.ticket;
import static fr.maillage.platform.data.idempotency.Posts.with;
import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.data.sample.Tenants;
import fr.maillage.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests that overtake one another, or whose answer is lost. */
@QuarkusTest
class RepeatedRequestsIT {

    private final Posts posts;

    RepeatedRequestsIT(Posts posts) {
        this.posts = posts;
    }

    @Test
    void fifty_at_once_are_one_row_and_one_answer() throws Exception {
        String key = aKey();
        String body = "{\"title\":\"stampede\",\"pauseMillis\":300}";

        List<Response> answers = atOnce(50, i -> () -> with(key).body(body).post(TICKETS));

        assertThat(posts.rows("stampede")).isEqualTo(1);
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
        assertThat(posts.rows("parallel")).isEqualTo(20);
    }

    @Test
    void a_connection_lost_between_commit_and_answer_loses_nothing() throws SQLException {
        String key = aKey();

        assertThatThrownBy(() -> postOnce(key, ticket("lost"))).isInstanceOf(IOException.class);

        assertThat(posts.rows("lost")).isEqualTo(1);
        Response again = add(key, "lost");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header(Answer.REPLAYED)).isEqualTo("true");
        assertThat(again.header("Location")).isNotNull();
        assertThat(posts.rows("lost")).isEqualTo(1);
    }

    @Test
    void a_form_with_a_part_without_name_is_malformed_and_takes_no_key() throws Exception {
        String key = aKey();
        String nameless = "--x\r\nContent-Disposition: form-data; nom=\"title\"\r\n\r\nnameless\r\n--x--\r\n";

        HttpResponse<String> refused = send(post("/form", key, "multipart/form-data; boundary=x", nameless));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("\"code\":\"malformed-request\"");
        assertThat(add(key, "the key is free").statusCode()).isEqualTo(201);
    }

    private static void postOnce(String key, String body) throws IOException, InterruptedException {
        send(post("", key, "application/json", body).header("X-Lose-Answer", "yes"));
    }

    private static HttpRequest.Builder post(String path, String key, String type, String body) {
        String token = Tokens.of("user", "sample", "sample:read")
                .organizations(TOULOUSE)
                .signed();
        return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + TICKETS + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** By a client that does not try again by itself. */
    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
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
}
