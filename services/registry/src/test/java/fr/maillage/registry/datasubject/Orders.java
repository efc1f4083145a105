package fr.maillage.registry.datasubject;

import static fr.maillage.registry.RegistryApi.BASE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.Tokens;
import fr.maillage.registry.RegistryDatabase;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders as the integration service gives them, two organizations, and the whole database to look through. */
final class Orders {

    static final String PATH = BASE + "/data-subjects";

    private Orders() {}

    static RequestSpecification machine() {
        return given().auth()
                .oauth2(Tokens.of("integration-service", "registry", "registry:data-subjects")
                        .signed());
    }

    static RequestSpecification officer(String organization) {
        return given().auth()
                .oauth2(Tokens.of("officer-of-" + organization, "registry", "registry:read", "registry:write")
                        .roles("health-officer")
                        .organizations(organization)
                        .signed());
    }

    static Response order(UUID id, String tenant, String action, String kind, String key) {
        return machine()
                .contentType("application/json")
                .body(Map.of(
                        "order", id, "tenant", tenant, "action", action, "subject", Map.of("kind", kind, "key", key)))
                .post(PATH);
    }

    /** Asked again while it says that it is busy: the sealer has events to move. */
    static JsonPath done(UUID id, String tenant, String action, String kind, String key) {
        Response answer = order(id, tenant, action, kind, key);
        for (int i = 0; answer.statusCode() == 503 && i < 40; i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
            answer = order(id, tenant, action, kind, key);
        }
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    static JsonPath done(String tenant, String action, String professional) {
        return done(UUID.randomUUID(), tenant, action, "PROFESSIONAL", professional);
    }

    static Map<String, Object> category(JsonPath report, String code) {
        return report.<Map<String, Object>>getList("categories").stream()
                .filter(one -> code.equals(one.get("category")))
                .findFirst()
                .orElseThrow();
    }

    /** Every place in every table, of whatever type, where this text stands; bytea too, as it is written. */
    static List<String> everywhere(String marker) throws SQLException {
        try (Connection connection = RegistryDatabase.as("owner");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.worker_scope', '*', true)");
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            List<String> found = new ArrayList<>();
            for (String table : tables) {
                String sql = "select count(*) from " + table + " t where strpos(t::text, '" + marker
                        + "') > 0 or strpos(t::text, encode('" + marker + "', 'hex')) > 0";
                try (ResultSet row = statement.executeQuery(sql)) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        found.add(table);
                    }
                }
            }
            return found;
        }
    }
}
