package fr.maillage.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.platform.testing.Tokens;
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
import org.jspecify.annotations.Nullable;

/** Two organizations and their people, and the operator who acts for none. */
public final class Organizations {

    public static final String TOULOUSE = "243100518";
    public static final String RENNES = "243500139";

    private static final Duration WHOLE_RUN = Duration.ofHours(2);
    private static final Map<List<String>, String> TOKENS = new ConcurrentHashMap<>();

    private Organizations() {}

    /** Somebody of an organization, with both scopes; as in life, one token serves many requests. */
    public static RequestSpecification as(String role, String organization) {
        return given().auth()
                .oauth2(TOKENS.computeIfAbsent(
                        List.of(role, organization),
                        _ -> Tokens.of(role + "-of-" + organization, "registry", "registry:read", "registry:write")
                                .roles(role)
                                .organizations(organization)
                                .expiresAt(Instant.now().plus(WHOLE_RUN).getEpochSecond())
                                .signed()));
    }

    public static RequestSpecification officer(String organization) {
        return as("health-officer", organization);
    }

    public static Response post(RequestSpecification who, String path, Map<String, ?> body) {
        return who.contentType("application/json").body(body).post(RegistryApi.BASE + path);
    }

    /** Something made by an officer; its id. */
    public static String made(String organization, String path, Map<String, ?> body) {
        Response made = post(officer(organization), path, body);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath().getString("id");
    }

    public static String tag(String organization, String path) {
        Response read = officer(organization).get(RegistryApi.BASE + path);
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
        return read.header("ETag");
    }

    public static Response patch(String organization, String path, Map<String, ?> changes) {
        return officer(organization)
                .header("If-Match", tag(organization, path))
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(changes)
                .patch(RegistryApi.BASE + path);
    }

    public static Response transition(String organization, String path, Map<String, ?> body) {
        return officer(organization)
                .header("If-Match", tag(organization, path))
                .contentType("application/json")
                .body(body)
                .post(RegistryApi.BASE + path + "/transitions");
    }

    public static List<String> ids(RequestSpecification who, String query) {
        Response list = who.urlEncodingEnabled(false).get(RegistryApi.BASE + query);
        assertThat(list.statusCode()).as(list.asString()).isEqualTo(200);
        return list.jsonPath().getList("items.id", String.class);
    }

    /** A number by SQL of the application's own role, acting for an organization, without any check of the service. */
    public static long asApp(String organization, String sql) throws SQLException {
        return RegistryDatabase.DATABASE.numberOf(organization, sql);
    }

    /** A number as the owner sees it, rows of every organization included. */
    public static long asOwner(String sql) throws SQLException {
        return RegistryDatabase.DATABASE.numberOfAll(sql);
    }

    /** Rows a statement of the application's own role would write; undone. */
    public static int changeAsApp(String organization, String sql) throws SQLException {
        return RegistryDatabase.DATABASE.writtenBy(organization, sql);
    }

    /** The plan of a statement, executed as the application's own role. */
    public static String plan(String organization, String sql, List<? extends @Nullable Object> values)
            throws SQLException {
        try (Connection connection = RegistryDatabase.DATABASE.acting(organization);
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
