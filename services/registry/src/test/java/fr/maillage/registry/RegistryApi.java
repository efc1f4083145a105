package fr.maillage.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The registry as its callers see it. */
public final class RegistryApi {

    public static final String BASE = "/api/registry/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RegistryApi() {}

    public static RequestSpecification reader() {
        return given().auth()
                .oauth2(Tokens.of("reader", "registry", "registry:read")
                        .roles("planner")
                        .organizations("243100518")
                        .signed());
    }

    public static RequestSpecification operator() {
        return given().auth()
                .oauth2(Tokens.of("operator", "registry", "registry:read", "registry:write")
                        .roles("platform-admin")
                        .signed());
    }

    /** A page that must be there; {@code path} may carry a query, already encoded. */
    public static JsonPath get(String path) {
        Response response = reader().urlEncodingEnabled(false).get(BASE + path);
        assertThat(response.statusCode()).as(path + ": " + response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    /** The exact size of a list. */
    public static long total(String path) {
        return get(path + (path.contains("?") ? "&" : "?") + "limit=1&total=exact")
                .getLong("page.total");
    }

    /** One member of every item of a list, page after page. */
    public static List<String> walk(String path, String member, int limit) {
        List<String> seen = new ArrayList<>();
        String first = path + (path.contains("?") ? "&" : "?") + "limit=" + limit;
        String next = first;
        while (next != null) {
            JsonPath page = get(next);
            seen.addAll(page.getList("items." + member, String.class));
            String cursor = page.getString("page.next");
            next = cursor == null ? null : first + "&cursor=" + cursor;
        }
        return seen;
    }

    /** Checks that an answer is a problem of this status and code. */
    public static JsonPath problem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        JsonPath body = response.jsonPath();
        assertThat(body.getString("code")).as(response.asString()).isEqualTo(code);
        assertThat(body.getInt("status")).isEqualTo(status);
        assertThat(body.getString("type")).isEqualTo("/problems/" + code);
        assertThat(body.getString("traceId")).isNotBlank();
        assertThat(body.getString("detail")).isNotBlank();
        return body;
    }

    /** Uploads a file; the answer, whatever it is. {@code form} is name, value, name, value… */
    public static Response upload(String kind, byte[] file, String... form) {
        return uploadNamed("file.csv", kind, file, form);
    }

    public static Response uploadNamed(String name, String kind, byte[] file, String... form) {
        RequestSpecification request =
                operator().multiPart("kind", kind).multiPart("file", name, file, "application/octet-stream");
        for (int i = 0; i < form.length; i += 2) {
            request.multiPart(form[i], form[i + 1]);
        }
        return request.post(BASE + "/imports");
    }

    /** Uploads a text in ISO-8859-1 and waits for the end of its job. */
    public static JsonPath load(String kind, String text, String... form) {
        return load(kind, text.getBytes(StandardCharsets.ISO_8859_1), form);
    }

    public static JsonPath load(String kind, byte[] file, String... form) {
        return await(queue(kind, file, form));
    }

    /** Uploads a file that must be accepted; where its job is followed. */
    public static String queue(String kind, byte[] file, String... form) {
        Response accepted = upload(kind, file, form);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        return accepted.header("Location");
    }

    /** Follows a job until it no longer moves by itself. */
    public static JsonPath await(String location) {
        return await(location, "SUCCEEDED", "FAILED", "CANCELLED", "WAITING_RELEASE");
    }

    public static JsonPath await(String location, String... states) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            JsonPath job = operator().get(location).jsonPath();
            if (List.of(states).contains(job.getString("state"))) {
                return job;
            }
            LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
        }
        throw new AssertionError("job " + location + " not within " + PATIENCE + ": "
                + operator().get(location).asString());
    }

    /** Waits until the geography that ships with the registry is there. */
    public static void awaitReference() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (given().get("/q/health/ready").statusCode() != 200) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the reference data was not loaded within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
