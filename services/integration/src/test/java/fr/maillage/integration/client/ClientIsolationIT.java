package fr.maillage.integration.client;

import static fr.maillage.integration.IntegrationApi.problem;
import static fr.maillage.integration.client.Clients.PATH;
import static fr.maillage.integration.client.Clients.RENNES;
import static fr.maillage.integration.client.Clients.TOULOUSE;
import static fr.maillage.integration.client.Clients.key;
import static fr.maillage.integration.client.Clients.made;
import static fr.maillage.integration.client.Clients.newClient;
import static fr.maillage.integration.client.Clients.officer;
import static fr.maillage.integration.client.Clients.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.integration.IntegrationApi;
import fr.maillage.integration.tenant.IntegrationDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No organization learns anything of another's clients, nor touches them. */
@QuarkusTest
class ClientIsolationIT {

    @Test
    @Tag("AZ-02")
    void another_s_client_is_as_unknown_as_none_by_every_verb() {
        String theirs = made(TOULOUSE);
        String nobody = UUID.randomUUID().toString();
        List<Function<String, Response>> verbs = List.of(
                id -> rennes().get(PATH + "/" + id),
                id -> rennes().get(PATH + "/" + id + "/history"),
                id -> rennes().contentType("application/merge-patch+json")
                        .body("{\"name\":\"x\"}")
                        .patch(PATH + "/" + id),
                id -> rennes().delete(PATH + "/" + id),
                id -> rennes().contentType("application/json")
                        .body("{\"to\":\"DISABLED\"}")
                        .post(PATH + "/" + id + "/transitions"),
                id -> rennes().contentType("application/json").body(key("k")).post(PATH + "/" + id + "/keys"),
                id -> rennes().delete(PATH + "/" + id + "/keys/first"));

        for (Function<String, Response> verb : verbs) {
            String ofTheirs =
                    problem(verb.apply(theirs), 404, "client-not-found").getString("detail");
            String ofNobody =
                    problem(verb.apply(nobody), 404, "client-not-found").getString("detail");
            assertThat(ofTheirs.replace(theirs, "")).isEqualTo(ofNobody.replace(nobody, ""));
        }
    }

    private static RequestSpecification rennes() {
        return officer(RENNES).header("If-Match", "*");
    }

    @Test
    @Tag("AZ-03")
    void lists_totals_names_and_events_tell_nothing_of_another() {
        String name = "Seulement à Toulouse " + UUID.randomUUID();
        Response made = submit(TOULOUSE, newClient(name, "registry:read"));
        String id = made.jsonPath().getString("id");
        int before = officer(RENNES).get(PATH + "?total=exact").jsonPath().getInt("page.total");

        assertThat(submit(RENNES, newClient(name, "registry:read")).statusCode())
                .isEqualTo(201);

        Response list = officer(RENNES).get(PATH + "?total=exact&limit=200");
        assertThat(list.asString()).doesNotContain(id);
        assertThat(list.jsonPath().getInt("page.total")).isEqualTo(before + 1);
        assertThat(officer(RENNES)
                        .get(IntegrationApi.BASE + "/events?limit=1000")
                        .asString())
                .doesNotContain(id);
    }

    @Test
    @Tag("AZ-08")
    void the_database_alone_keeps_organizations_apart() throws SQLException {
        String theirs = made(TOULOUSE);

        for (String table : List.of("api_client where id", "api_client_change where client_id")) {
            String ofIt = "select count(*) from " + table + " = '" + theirs + "'";
            assertThat(asApp(TOULOUSE, ofIt)).isEqualTo(1);
            assertThat(asApp(RENNES, ofIt)).isZero();
            assertThat(asApp("", ofIt)).isZero();
        }
        assertThat(asApp(
                        RENNES,
                        "with done as (update api_client set name = 'x' returning 1) select count(*) from done"
                                + " where exists (select from api_client where id = '" + theirs + "')"))
                .isZero();
        assertThatThrownBy(() -> asApp(RENNES, """
                        with done as (insert into api_client_change
                            (id, tenant_id, client_id, version, step, changes, subject, at)
                            values (gen_random_uuid(), '%s', '%s', 9, 'CHANGED', '{}', 'x', now()) returning 1)
                        select count(*) from done""".formatted(TOULOUSE, theirs)))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() ->
                        asApp(TOULOUSE, "with done as (delete from api_client returning 1) select count(*) from done"))
                .hasMessageContaining("permission denied");
    }

    @Test
    @Tag("AU-02")
    void who_made_and_withdrew_a_machine_is_in_the_audit_trail() {
        String id = made(TOULOUSE);
        officer(TOULOUSE).header("If-Match", "*").delete(PATH + "/" + id).then().statusCode(204);

        for (String operation : List.of("api-client.created", "api-client.deleted")) {
            assertThat(IntegrationDatabase.number("""
                    select count(*) from audit where operation = '%s' and subject = 'subject-of-officer-of-%s'
                       and object_ids @> array['%s']""".formatted(operation, TOULOUSE, id)))
                    .as(operation)
                    .isEqualTo(1);
        }
    }

    private static long asApp(String organization, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                setting("MAILLAGE_DATABASE_URL"), "integration_app", setting("MAILLAGE_DATABASE_APP_PASSWORD"))) {
            connection.setAutoCommit(false);
            try (PreparedStatement act = connection.prepareStatement("select set_config('app.org', ?, true)")) {
                act.setString(1, organization);
                act.execute();
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            } finally {
                connection.rollback();
            }
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
