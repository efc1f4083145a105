package fr.maillage.integration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.tenant.domain.Siren;
import fr.maillage.platform.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The service as its callers see it. */
public final class IntegrationApi {

    public static final String BASE = "/api/integration/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final AtomicInteger SIRENS = new AtomicInteger(20_000_000);

    private IntegrationApi() {}

    /** An operator whom Keycloak knows, with the client she uses. */
    public static RequestSpecification operator() {
        StandIns.keycloak().addUser("subject-of-operator", "operator", "platform-admin");
        StandIns.keycloak().addClient("client-of-operator", "");
        return operatorByToken();
    }

    /** The same token, whatever became of her. */
    public static RequestSpecification operatorByToken() {
        return as(Tokens.of("operator", "integration", "integration:read", "integration:write")
                .roles("platform-admin"));
    }

    public static RequestSpecification reader(String... organizations) {
        return as(Tokens.of("reader", "integration", "integration:read")
                .roles("planner")
                .organizations(organizations));
    }

    public static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.signed());
    }

    /** A number nobody had before. */
    public static String siren() {
        int body = SIRENS.incrementAndGet();
        for (int check = 0; check < 10; check++) {
            String candidate = Integer.toString(body) + check;
            if (Siren.holds(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("one of ten digits always checks");
    }

    /** A creation that is right in every way. */
    public static String newTenant(String alias, String user) {
        return """
                {"alias":"%1$s","kind":"collectivite","name":"Collectivité %1$s","domain":"c%1$s.example",
                 "departments":["69"],"communeCodes":["69123","69266"],
                 "firstUser":{"username":"%2$s","email":"%2$s@c%1$s.example","givenName":"Claire",
                              "familyName":"Moreau","role":"health-officer"}}""".formatted(alias, user);
    }

    public static Response submit(String body) {
        return operator().contentType("application/json").body(body).post(BASE + "/tenants");
    }

    /** Creates one and waits until it is active; its alias. */
    public static String created() {
        String alias = siren();
        Response answer = submit(newTenant(alias, "user-" + alias));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        await(alias, "ACTIVE");
        return alias;
    }

    public static JsonPath tenant(String alias) {
        Response answer = operator().get(BASE + "/tenants/" + alias);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    /** Waits until it is in this state and Keycloak has nothing left to do or has said no. */
    public static JsonPath await(String alias, String state) {
        until(() -> {
            JsonPath now = tenant(alias);
            return now.getString("state").equals(state)
                    && !now.getString("effect.state").equals("PENDING");
        });
        return tenant(alias);
    }

    public static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    public static Response move(String alias, String to) {
        return operator()
                .contentType("application/json")
                .header("If-Match", "\"v" + tenant(alias).getInt("version") + "\"")
                .body("{\"to\":\"%s\",\"reason\":\"Essai\"}".formatted(to))
                .post(BASE + "/tenants/" + alias + "/transitions");
    }

    /** Checks that an answer is a problem of this status and code. */
    public static JsonPath problem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        JsonPath body = response.jsonPath();
        assertThat(body.getString("code")).as(response.asString()).isEqualTo(code);
        assertThat(body.getString("traceId")).isNotBlank();
        return body;
    }
}
