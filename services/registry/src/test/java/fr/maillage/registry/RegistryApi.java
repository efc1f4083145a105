package fr.maillage.registry;

import static io.restassured.RestAssured.given;

import fr.maillage.platform.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    /** Uploads a file; the answer, whatever it is. */
    public static Response upload(String kind, byte[] file, String... form) {
        RequestSpecification request =
                operator().multiPart("kind", kind).multiPart("file", "file.csv", file, "application/octet-stream");
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
        Response accepted = upload(kind, file, form);
        accepted.then().statusCode(202);
        return await(accepted.header("Location"));
    }

    /** Follows a job until it no longer moves by itself. */
    public static JsonPath await(String location) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            JsonPath job = operator().get(location).jsonPath();
            if (!List.of("QUEUED", "RUNNING").contains(job.getString("state"))) {
                return job;
            }
            LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
        }
        throw new AssertionError("job " + location + " did not end within " + PATIENCE);
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
