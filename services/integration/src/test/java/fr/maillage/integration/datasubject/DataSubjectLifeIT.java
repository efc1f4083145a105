package fr.maillage.integration.datasubject;

import static fr.maillage.integration.IntegrationApi.problem;
import static fr.maillage.integration.IntegrationApi.until;
import static fr.maillage.integration.client.Clients.TOULOUSE;
import static fr.maillage.integration.client.Clients.officer;
import static fr.maillage.integration.datasubject.Requests.PATH;
import static fr.maillage.integration.datasubject.Requests.aProfessional;
import static fr.maillage.integration.datasubject.Requests.executed;
import static fr.maillage.integration.datasubject.Requests.get;
import static fr.maillage.integration.datasubject.Requests.move;
import static fr.maillage.integration.datasubject.Requests.moved;
import static fr.maillage.integration.datasubject.Requests.received;
import static fr.maillage.integration.datasubject.Requests.running;
import static fr.maillage.integration.datasubject.Requests.submit;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.StandIns;
import fr.maillage.integration.tenant.IntegrationDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A request from its arrival to its proof. */
@QuarkusTest
class DataSubjectLifeIT {

    private final String person = aProfessional();
    private final String marker = "marque-" + UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void answering() {
        StandIns.part().answers(200);
        StandIns.part().holds(marker);
    }

    @Test
    void an_arrival_has_its_last_day_its_article_and_what_may_follow() {
        Response made = submit(TOULOUSE, "ACCESS", "PROFESSIONAL", person, marker);

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith(made.jsonPath().getString("id"));
        JsonPath request = made.jsonPath();
        assertThat(request.getString("legalGround")).isEqualTo("RGPD art. 15");
        assertThat(request.getString("kind.label")).isEqualTo("Accès");
        assertThat(request.getString("subject.key")).isEqualTo(person);
        assertThat(request.getString("dueOn")).isGreaterThan(request.getString("receivedOn"));
        assertThat(request.getList("allowedTransitions")).containsExactly("VERIFIED", "REFUSED", "WITHDRAWN");
        assertThat(request.getBoolean("overdue")).isFalse();
    }

    @Test
    void what_law_asks_for_is_asked_for_with_its_article() {
        UUID id = received(TOULOUSE, "ERASURE", person, marker);

        JsonPath unchecked = problem(move(TOULOUSE, id, "{\"to\":\"VERIFIED\"}"), 422, "data-subject-request-refused");
        problem(move(TOULOUSE, id, "{\"to\":\"RUNNING\"}"), 409, "data-subject-transition-refused");
        JsonPath unreasoned = problem(
                move(TOULOUSE, id, "{\"to\":\"REFUSED\",\"refusalGround\":\"EXCESSIVE\"}"),
                422,
                "data-subject-request-refused");
        JsonPath malformed = problem(
                submit(TOULOUSE, "ACCESS", "PROFESSIONAL", "secret-" + marker, marker),
                422,
                "data-subject-request-refused");

        assertThat(unchecked.getString("violations[0].source")).isEqualTo("RGPD art. 12(6)");
        assertThat(unreasoned.getString("violations[0].source")).isEqualTo("RGPD art. 12(4)");
        assertThat(malformed.getString("detail")).doesNotContain(marker);
    }

    @Test
    void a_refusal_has_a_ground_and_a_reason_and_an_extension_happens_once() {
        UUID id = received(TOULOUSE, "OPPOSITION", person, marker);
        String due = get(TOULOUSE, id).getString("dueOn");

        JsonPath extended = extend(id).jsonPath();
        problem(extend(id), 422, "data-subject-request-refused");
        moved(TOULOUSE, id, "{\"to\":\"REFUSED\",\"refusalGround\":\"EXCESSIVE\",\"reason\":\"Quatrième demande\"}");

        assertThat(extended.getString("dueOn")).isGreaterThan(due);
        assertThat(extended.getBoolean("extended")).isTrue();
        JsonPath refused = get(TOULOUSE, id);
        assertThat(refused.getString("refusalSource")).isEqualTo("RGPD art. 12(5)");
        assertThat(refused.getList("allowedTransitions")).isEmpty();
        assertThat(officer(TOULOUSE)
                        .get(PATH + "/" + id + "/history")
                        .jsonPath()
                        .getList("items.step.code"))
                .containsExactly("REFUSED", "EXTENDED", "RECEIVED");
    }

    private static Response extend(UUID id) {
        return officer(TOULOUSE)
                .contentType("application/json")
                .header("If-Match", "\"v" + get(TOULOUSE, id).getInt("version") + "\"")
                .body("{\"reason\":\"Un service en panne\"}")
                .post(PATH + "/" + id + "/extensions");
    }

    @Test
    @Tag("PR-06")
    void an_access_gathers_what_every_service_holds_and_destroys_it_at_its_term() {
        UUID id = running(TOULOUSE, "ACCESS", person, marker);
        JsonPath request = executed(TOULOUSE, id);

        assertThat(request.getList("parts.service")).containsExactly("integration", "premises", "registry");
        assertThat(request.getList("parts.state.code")).containsOnly("DONE");
        Response handed = officer(TOULOUSE).get(PATH + "/" + id + "/package");
        assertThat(handed.statusCode()).as(handed.asString()).isEqualTo(200);
        assertThat(handed.asString()).contains(marker, "CNIL", "\"registry\"", "\"premises\"", "\"integration\"");
        assertThat(handed.header("Content-Disposition")).startsWith("attachment");
        assertThat(handed.header("Cache-Control")).contains("no-store");
        assertThat(IntegrationDatabase.number("select count(*) from data_subject_part where request_id = '" + id
                        + "' and sealed is not null"))
                .as("of each service")
                .isEqualTo(3);

        until(() -> officer(TOULOUSE).get(PATH + "/" + id + "/package").statusCode() == 410);
        until(() -> IntegrationDatabase.number(
                        "select count(*) from data_subject_part where request_id = '" + id + "' and sealed is not null")
                == 0);
    }

    @Test
    @Tag("PR-07")
    void an_erasure_ends_with_a_sealed_proof_that_names_nobody() {
        UUID id = running(TOULOUSE, "ERASURE", person, marker);
        executed(TOULOUSE, id);

        Response proof = officer(TOULOUSE).get(PATH + "/" + id + "/proof");
        JsonPath told = proof.jsonPath();
        assertThat(told.getBoolean("intact")).isTrue();
        assertThat(told.getString("text"))
                .contains("\"local_knowledge\":1", "\"REMOVED\"", "\"suppressed\":true", "DOCUMENT_SEEN")
                .doesNotContain(person, marker);
        assertThat(IntegrationDatabase.number("select count(*) from audit where '" + id
                        + "' = any(object_ids) and 'sha256:" + told.getString("sha256") + "' = any(object_ids)"))
                .isEqualTo(1);

        moved(TOULOUSE, id, "{\"to\":\"CLOSED\",\"reason\":\"Réponse envoyée\"}");
        JsonPath closed = get(TOULOUSE, id);
        assertThat(closed.getString("subject.key")).isNull();
        assertThat(closed.getString("subjectDigest")).matches("t[12]:[0-9a-f]{64}");
        assertThat(IntegrationDatabase.number(
                        "select count(*) from data_subject_request where id = '" + id + "' and sealed is not null"))
                .isZero();
    }

    @Test
    void the_proof_s_text_is_changed_by_nobody_unseen() {
        UUID id = running(TOULOUSE, "OPPOSITION", person, marker);
        executed(TOULOUSE, id);

        IntegrationDatabase.number("with changed as (update data_subject_request set proof = proof || ' ' where id = '"
                + id + "' returning 1) select count(*) from changed");

        assertThat(officer(TOULOUSE).get(PATH + "/" + id + "/proof").jsonPath().getBoolean("intact"))
                .isFalse();
    }

    @Test
    void a_service_that_is_away_is_asked_until_it_answers_and_nothing_closes_before() {
        StandIns.part().answers(503);
        UUID id = running(TOULOUSE, "ERASURE", person, marker);
        until(() -> StandIns.part().asked(id) >= 3);

        JsonPath waiting = get(TOULOUSE, id);
        assertThat(waiting.getString("state")).isEqualTo("RUNNING");
        assertThat(waiting.getList("parts.state.code")).containsExactlyInAnyOrder("DONE", "DONE", "PENDING");
        assertThat(waiting.getList("parts.reason")).contains("status-503");
        problem(officer(TOULOUSE).get(PATH + "/" + id + "/proof"), 409, "data-subject-not-executed");
        problem(move(TOULOUSE, id, "{\"to\":\"RUNNING\"}"), 409, "data-subject-transition-refused");

        StandIns.part().answers(200);
        executed(TOULOUSE, id);
        var order = Objects.requireNonNull(StandIns.part().order(id));
        assertThat(order.path("tenant").asText()).isEqualTo(TOULOUSE);
        assertThat(order.path("action").asText()).isEqualTo("ERASE");
        assertThat(order.path("subject").path("key").asText()).isEqualTo(person);
    }

    @Test
    void a_service_that_refuses_waits_for_a_person_who_takes_it_up_again() {
        StandIns.part().answers(422);
        UUID id = running(TOULOUSE, "OPPOSITION", person, marker);
        until(() -> get(TOULOUSE, id).getList("parts.state.code").contains("FAILED"));
        assertThat(get(TOULOUSE, id).getString("state")).isEqualTo("RUNNING");
        assertThat(get(TOULOUSE, id).getList("parts.reason")).contains("status-422");

        StandIns.part().answers(200);
        moved(TOULOUSE, id, "{\"to\":\"RUNNING\",\"reason\":\"Service corrigé\"}");

        executed(TOULOUSE, id);
    }

    /** What a killed instance leaves: a lease that nobody holds any more. */
    @Test
    void what_an_instance_left_when_it_was_killed_is_taken_up() {
        StandIns.part().answers(503);
        UUID id = running(TOULOUSE, "ERASURE", person, marker);
        until(() -> StandIns.part().asked(id) >= 1);
        IntegrationDatabase.number(
                "with held as (update data_subject_part set leased_until = now() + interval '1 second'"
                        + " where request_id = '" + id
                        + "' and state = 'PENDING' returning 1) select count(*) from held");
        StandIns.part().answers(200);

        executed(TOULOUSE, id);
    }

    @Test
    @Tag("PR-03")
    void nobody_is_named_in_lists_events_audit_or_histories() {
        UUID id = running(TOULOUSE, "ERASURE", person, marker);
        executed(TOULOUSE, id);

        String list = officer(TOULOUSE).get(PATH + "?limit=200&kind=ERASURE").asString();
        assertThat(list).contains(id.toString()).doesNotContain(person, marker);
        until(() -> IntegrationDatabase.number("select count(*) from event where object_id = '" + id + "'") >= 4);
        for (String table : List.of("event", "audit", "data_subject_change", "data_subject_order", "outbox")) {
            assertThat(IntegrationDatabase.number("select count(*) from " + table + " t where strpos(t::text, '"
                            + person + "') > 0 or strpos(t::text, '" + marker + "') > 0"))
                    .as(table)
                    .isZero();
        }
    }
}
