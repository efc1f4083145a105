package fr.maillage.integration.datasubject;

import static fr.maillage.integration.IntegrationApi.problem;
import static fr.maillage.integration.client.Clients.RENNES;
import static fr.maillage.integration.client.Clients.TOULOUSE;
import static fr.maillage.integration.client.Clients.officer;
import static fr.maillage.integration.datasubject.Requests.PATH;
import static fr.maillage.integration.datasubject.Requests.aProfessional;
import static fr.maillage.integration.datasubject.Requests.executed;
import static fr.maillage.integration.datasubject.Requests.get;
import static fr.maillage.integration.datasubject.Requests.received;
import static fr.maillage.integration.datasubject.Requests.running;
import static fr.maillage.integration.datasubject.Requests.submit;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.IntegrationApi;
import fr.maillage.integration.StandIns;
import fr.maillage.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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

/** No organization learns that somebody asked another one, nor who. */
@QuarkusTest
class DataSubjectIsolationIT {

    private static RequestSpecification rennes() {
        return officer(RENNES).header("If-Match", "*");
    }

    @Test
    @Tag("AZ-02")
    void another_s_request_is_as_unknown_as_none_by_every_verb() {
        String theirs = received(TOULOUSE, "ACCESS", aProfessional(), "x").toString();
        String nobody = UUID.randomUUID().toString();
        List<Function<String, Response>> verbs = List.of(
                id -> rennes().get(PATH + "/" + id),
                id -> rennes().get(PATH + "/" + id + "/history"),
                id -> rennes().get(PATH + "/" + id + "/proof"),
                id -> rennes().get(PATH + "/" + id + "/package"),
                id -> rennes().contentType("application/json")
                        .body("{\"to\":\"WITHDRAWN\"}")
                        .post(PATH + "/" + id + "/transitions"),
                id -> rennes().contentType("application/json")
                        .body("{\"reason\":\"x\"}")
                        .post(PATH + "/" + id + "/extensions"));

        for (Function<String, Response> verb : verbs) {
            JsonPath ofTheirs = problem(verb.apply(theirs), 404, "data-subject-request-not-found");
            JsonPath ofNobody = problem(verb.apply(nobody), 404, "data-subject-request-not-found");
            assertThat(ofTheirs.getString("detail").replace(theirs, ""))
                    .isEqualTo(ofNobody.getString("detail").replace(nobody, ""));
        }
        assertThat(rennes().get(PATH + "?limit=200").asString()).doesNotContain(theirs);
    }

    @Test
    @Tag("AZ-08")
    void the_database_alone_keeps_organizations_apart() throws SQLException {
        UUID theirs = running(TOULOUSE, "OPPOSITION", aProfessional(), "x");
        executed(TOULOUSE, theirs);

        for (String table : List.of(
                "data_subject_request", "data_subject_change", "data_subject_part", "data_subject_suppression")) {
            assertThat(seen(table, TOULOUSE)).as(table).isPositive();
            assertThat(seen(table, "")).as(table).isZero();
            assertThat(seen(table, "900000001")).as(table).isZero();
        }
    }

    @Test
    void the_same_person_has_another_digest_at_another_organization() {
        String person = aProfessional();

        String here = get(TOULOUSE, received(TOULOUSE, "ACCESS", person, "x")).getString("subjectDigest");
        String hereAgain =
                get(TOULOUSE, received(TOULOUSE, "ERASURE", person, "x")).getString("subjectDigest");
        String there = get(RENNES, received(RENNES, "ACCESS", person, "x")).getString("subjectDigest");

        assertThat(hereAgain).isEqualTo(here);
        assertThat(there).isNotEqualTo(here);
    }

    @Test
    void an_account_is_shown_to_the_organization_of_which_it_is_a_member_and_no_other() {
        String organization = IntegrationApi.created();
        String member = "subject-of-user-" + organization;
        StandIns.keycloak().addUser(member, "membre-" + organization, "planner");
        StandIns.keycloak().setMember(organization, member, true);

        assertThat(shown(organization, member)).contains("membre-" + organization);
        assertThat(shown(TOULOUSE, member)).doesNotContain("membre-" + organization);
    }

    private static String shown(String organization, String account) {
        Response made = submit(organization, "ACCESS", "ACCOUNT", account, "x");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        UUID id = UUID.fromString(made.jsonPath().getString("id"));
        Requests.moved(organization, id, "{\"to\":\"VERIFIED\",\"identityMethod\":\"ACCOUNT_SESSION\"}");
        Requests.moved(organization, id, "{\"to\":\"RUNNING\"}");
        executed(organization, id);
        return officer(organization).get(PATH + "/" + id + "/package").asString();
    }

    @Test
    @Tag("AZ-01")
    void others_of_the_same_organization_neither_read_nor_register() {
        RequestSpecification planner =
                IntegrationApi.as(Tokens.of("planner", "integration", "integration:read", "integration:write")
                        .roles("planner")
                        .organizations(TOULOUSE));

        assertThat(planner.get(PATH).statusCode()).isEqualTo(403);
    }

    private static long seen(String table, String organization) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                setting("MAILLAGE_DATABASE_URL"), "integration_app", setting("MAILLAGE_DATABASE_APP_PASSWORD"))) {
            connection.setAutoCommit(false);
            try (PreparedStatement acting = connection.prepareStatement("select set_config('app.org', ?, true)")) {
                acting.setString(1, organization);
                acting.execute();
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
