package fr.maillage.premises.premises;

import static fr.maillage.premises.PremisesApi.ARS;
import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.ars;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.patch;
import static fr.maillage.premises.PremisesApi.planner;
import static fr.maillage.premises.PremisesApi.post;
import static fr.maillage.premises.PremisesApi.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.Tokens;
import fr.maillage.premises.PremisesDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactIT {

    private static String contacts(String premises) {
        return "/premises/" + premises + "/contacts";
    }

    @Test
    void a_contact_and_what_was_said_are_read_by_whoever_keeps_the_premises_and_audited() {
        String premises = SampleRooms.fresh().enter(TOULOUSE);
        String contact = SampleContacts.talkedTo(TOULOUSE, premises);
        post(officer(TOULOUSE), "/premises/" + premises + "/shares", Map.of("grantee", ARS, "fieldSet", "offer"));

        JsonPath read = get(planner(TOULOUSE), contacts(premises) + "/" + contact);

        assertThat(read.getString("name")).isEqualTo("Camille Exemple");
        assertThat(read.getString("kind.label")).isEqualTo("Propriétaire");
        assertThat(get(planner(TOULOUSE), contacts(premises) + "/" + contact + "/entries")
                        .getString("items[0].note"))
                .isEqualTo("Visite en décembre.");
        assertThat(get(planner(TOULOUSE), contacts(premises)).getList("items.id"))
                .containsExactly(contact);
        problem(ars().get(BASE + contacts(premises)), 403, "forbidden");
        assertThat(get(officer(TOULOUSE), "/audit?limit=200").getList("items.action"))
                .contains("premises.contact", "premises.contacts", "premises.contact-noted");
    }

    @Test
    void nobody_is_called_who_does_not_want_it() {
        String premises = SampleRooms.fresh().enter(TOULOUSE);
        String contact = SampleContacts.talkedTo(TOULOUSE, premises);
        String path = contacts(premises) + "/" + contact;
        patch("planner", TOULOUSE, path, Map.of("doNotContact", true)).then().statusCode(200);

        problem(post(planner(TOULOUSE), path + "/entries", SampleContacts.call(true)), 422, "contact-refused");

        assertThat(post(planner(TOULOUSE), path + "/entries", SampleContacts.call(false))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void the_database_alone_tells_nothing_of_a_person() throws SQLException {
        String premises = SampleRooms.fresh().enter(TOULOUSE);
        SampleContacts.talkedTo(TOULOUSE, premises);

        assertThat(dump("select c::text from premises_contact c where premises_id = '" + premises + "'")
                        + dump("select e::text from premises_contact_entry e where premises_id = '" + premises + "'"))
                .isNotEmpty()
                .doesNotContainIgnoringCase("camille", "bailleur.example", "décembre");
    }

    private static String dump(String sql) throws SQLException {
        try (Connection connection = PremisesDatabase.as("owner");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.worker_scope', '*', true)");
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    void a_person_who_asks_is_shown_what_is_held_left_alone_and_forgotten() {
        String premises = SampleRooms.fresh().enter(TOULOUSE);
        String email = "p" + premises.substring(0, 8) + "@bailleur.example";
        Map<String, Object> owner = SampleContacts.owner();
        owner.put("email", email);
        String contact = made(officer(TOULOUSE), contacts(premises), owner);
        String path = contacts(premises) + "/" + contact;

        assertThat(order("FIND", email)).contains("Camille Exemple", contact);
        order("OPPOSE", email);
        assertThat(get(officer(TOULOUSE), path).getBoolean("doNotContact")).isTrue();
        order("ERASE", email);

        problem(officer(TOULOUSE).get(BASE + path), 404, "contact-not-found");
    }

    private static String order(String action, String email) {
        Response answer = given().auth()
                .oauth2(Tokens.of("integration-service", "premises", "premises:data-subjects")
                        .signed())
                .contentType("application/json")
                .body(Map.of(
                        "order",
                        UUID.randomUUID().toString(),
                        "tenant",
                        TOULOUSE,
                        "action",
                        action,
                        "subject",
                        Map.of("kind", "RESIDENT", "key", email)))
                .post(BASE + "/data-subjects");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asString();
    }
}
