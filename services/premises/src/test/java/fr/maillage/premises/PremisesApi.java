package fr.maillage.premises;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.platform.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The service as its callers see it, and as they may not: by SQL under its roles. */
public final class PremisesApi {

    public static final String BASE = "/api/premises/v1";

    /** An EPCI, the one most tests act for. */
    public static final String TOULOUSE = "243100518";
    /** Another city, with which nothing is shared unless a test does. */
    public static final String RENNES = "243500139";
    /** A neighbouring commune of Toulouse. */
    public static final String COLOMIERS = "213101496";

    public static final String LANDLORD = "bailleur-toulouse";
    public static final String ARS = "ars-31";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration WHOLE_RUN = Duration.ofHours(2);
    private static final Map<List<String>, String> TOKENS = new ConcurrentHashMap<>();

    private PremisesApi() {}

    /** Somebody of an organization, with both scopes; as in life, one token serves many requests. */
    public static RequestSpecification as(String role, String organization) {
        return person(role + "-of-" + organization, role, organization);
    }

    /** A person by name, whose subject is {@code subject-of-<name>}. */
    public static RequestSpecification person(String name, String role, String organization) {
        return given().auth()
                .oauth2(TOKENS.computeIfAbsent(
                        List.of(name, role, organization), _ -> token(name, role, organization)));
    }

    /** The token of a person, for whoever sends it otherwise. */
    public static String token(String name, String role, String organization) {
        return Tokens.of(name, "premises", "premises:read", "premises:write")
                .roles(role)
                .organizations(organization)
                .expiresAt(Instant.now().plus(WHOLE_RUN).getEpochSecond())
                .signed();
    }

    public static RequestSpecification officer(String organization) {
        return as("health-officer", organization);
    }

    public static RequestSpecification planner(String organization) {
        return as("planner", organization);
    }

    public static RequestSpecification elected(String organization) {
        return as("elected", organization);
    }

    public static RequestSpecification landlord() {
        return as("landlord", LANDLORD);
    }

    /** A practitioner, member of the city's organization. */
    public static RequestSpecification professional(String name) {
        return person(name, "professional", TOULOUSE);
    }

    public static RequestSpecification ars() {
        return as("ars", ARS);
    }

    /** Who runs the platform, of no organization. */
    public static RequestSpecification operator() {
        return given().auth().oauth2(operatorToken());
    }

    static String operatorToken() {
        return TOKENS.computeIfAbsent(
                List.of("operator"),
                _ -> Tokens.of("operator", "premises", "premises:read", "premises:write")
                        .roles("platform-admin")
                        .expiresAt(Instant.now().plus(WHOLE_RUN).getEpochSecond())
                        .signed());
    }

    public static RequestSpecification neighbour() {
        return officer(COLOMIERS);
    }

    public static RequestSpecification anotherCity() {
        return officer(RENNES);
    }

    public static Response post(RequestSpecification who, String path, Object body) {
        return who.contentType("application/json").body(body).post(BASE + path);
    }

    /** A page or an item that must be there; {@code path} may carry a query, already encoded. */
    public static JsonPath get(RequestSpecification who, String path) {
        Response response = who.urlEncodingEnabled(false).get(BASE + path);
        assertThat(response.statusCode()).as(path + ": " + response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    /** Something made that must be accepted; its id. */
    public static String made(RequestSpecification who, String path, Object body) {
        Response made = post(who, path, body);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath().getString("id");
    }

    public static String tag(RequestSpecification who, String path) {
        Response read = who.get(BASE + path);
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
        return read.header("ETag");
    }

    /** At the version of now; {@code role} of {@code organization} reads it, then writes. */
    public static Response patch(String role, String organization, String path, Map<String, ?> changes) {
        return as(role, organization)
                .header("If-Match", tag(as(role, organization), path))
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(changes)
                .patch(BASE + path);
    }

    /** At the version of now. */
    public static Response transition(String role, String organization, String path, Map<String, ?> body) {
        return as(role, organization)
                .header("If-Match", tag(as(role, organization), path))
                .contentType("application/json")
                .body(body)
                .post(BASE + path + "/transitions");
    }

    public static List<String> ids(RequestSpecification who, String query) {
        return get(who, query).getList("items.id", String.class);
    }

    /** Checks that an answer is a problem of this status and code. */
    public static JsonPath problem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        JsonPath body = response.jsonPath();
        assertThat(body.getString("code")).as(response.asString()).isEqualTo(code);
        assertThat(body.getInt("status")).isEqualTo(status);
        assertThat(body.getString("traceId")).isNotBlank();
        assertThat(body.getString("detail")).isNotBlank();
        return body;
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

    /** Follows a job until it no longer moves by itself. */
    public static JsonPath await(RequestSpecification who, String location) {
        until(() -> List.of("SUCCEEDED", "FAILED", "CANCELLED", "WAITING_RELEASE")
                .contains(who.get(location).jsonPath().getString("state")));
        return who.get(location).jsonPath();
    }

    /** A number by SQL of the application's own role, acting for an organization, without any check of the service. */
    public static long asApp(String organization, String sql) throws SQLException {
        return PremisesDatabase.DATABASE.numberOf(organization, sql);
    }

    /** A number as the owner sees it, rows of every organization included. */
    public static long asOwner(String sql) throws SQLException {
        return PremisesDatabase.DATABASE.numberOfAll(sql);
    }

    /** Rows a statement of the application's own role would write; undone. */
    public static int changeAsApp(String organization, String sql) throws SQLException {
        return PremisesDatabase.DATABASE.writtenBy(organization, sql);
    }

    /** The plan of a statement, executed as the application's own role. */
    public static String plan(String organization, String sql, List<? extends @Nullable Object> values)
            throws SQLException {
        try (Connection connection = PremisesDatabase.DATABASE.acting(organization);
                PreparedStatement explain =
                        Statements.prepared(connection, "explain (analyze, costs off) " + sql, values);
                ResultSet line = explain.executeQuery()) {
            List<String> plan = new ArrayList<>();
            while (line.next()) {
                plan.add(line.getString(1));
            }
            return String.join("\n", plan);
        }
    }
}
