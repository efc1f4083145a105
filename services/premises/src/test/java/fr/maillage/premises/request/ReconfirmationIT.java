package fr.maillage.premises.request;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.asApp;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.planner;
import static fr.maillage.premises.PremisesApi.post;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.PremisesApi.until;
import static fr.maillage.premises.request.Requests.PATH;
import static fr.maillage.premises.request.Requests.aGeneralPractitioner;
import static fr.maillage.premises.request.Requests.aName;
import static fr.maillage.premises.request.Requests.aRequestOf;
import static fr.maillage.premises.request.Requests.moved;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Six months of silence bring a reminder and then sleep, once, whoever runs it; a word brings it back. */
@QuarkusTest
class ReconfirmationIT {

    private final RequestReconfirmation reconfirmation;

    ReconfirmationIT(RequestReconfirmation reconfirmation) {
        this.reconfirmation = reconfirmation;
    }

    private static LocalDate confirmedOn(String id) {
        return LocalDate.parse(get(officer(TOULOUSE), PATH + "/" + id).getString("confirmedOn"));
    }

    private static String state(String id) {
        return get(officer(TOULOUSE), PATH + "/" + id).getString("state.code");
    }

    private static List<String> actions(String id) {
        return get(officer(TOULOUSE), PATH + "/" + id + "/history").getList("items.action");
    }

    private static long reminders(String id) {
        return number("select count(*) from event where object_id = '" + id
                + "' and type = 'fr.maillage.premises.request.reconfirmation-due.v1'");
    }

    private static long number(String sql) {
        try {
            return asApp(TOULOUSE, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The health direction called, or wrote. */
    private static void reminded(String id) {
        Response reminded = post(officer(TOULOUSE), PATH + "/" + id + "/reminders", Map.of());
        assertThat(reminded.statusCode()).as(reminded.asString()).isEqualTo(200);
    }

    @Test
    void a_silent_request_is_reminded_of_then_sleeps_and_a_word_wakes_it() {
        String id = aRequestOf(TOULOUSE);
        moved(TOULOUSE, id, "QUALIFIED", "MATCHING");
        LocalDate confirmed = confirmedOn(id);

        reconfirmation.run(confirmed.plusDays(168));
        assertThat(actions(id)).doesNotContain("REMINDER_DUE");
        reconfirmation.run(confirmed.plusDays(169));
        reconfirmation.run(confirmed.plusDays(170));
        until(() -> reminders(id) > 0);
        reminded(id);
        reconfirmation.run(confirmed.plusDays(183));
        assertThat(state(id)).isEqualTo("MATCHING");
        reconfirmation.run(confirmed.plusDays(184));
        reconfirmation.run(confirmed.plusDays(185));

        assertThat(state(id)).isEqualTo("DORMANT");
        assertThat(get(officer(TOULOUSE), PATH + "/" + id).getString("exitReason.code"))
                .isEqualTo("NOT_RECONFIRMED");
        assertThat(reminders(id)).isEqualTo(1);
        assertThat(actions(id)).containsExactly("MOVED", "REMINDED", "REMINDER_DUE", "MOVED", "MOVED", "RECEIVED");
        assertThat(get(officer(TOULOUSE), PATH + "/" + id + "/history").getString("items[0].by"))
                .isEqualTo("job:request-reconfirmation");

        Response word = officer(TOULOUSE).post(BASE + PATH + "/" + id + "/reconfirmations");

        assertThat(word.statusCode()).as(word.asString()).isEqualTo(200);
        assertThat(word.jsonPath().getString("state.code")).isEqualTo("QUALIFIED");
        assertThat(word.jsonPath().getString("exitReason")).isNull();
    }

    @Test
    void nobody_sleeps_before_a_reminder_was_sent_and_had_its_time() {
        Map<String, Object> letter = aGeneralPractitioner(aName());
        letter.put("receivedOn", LocalDate.now(ZoneOffset.UTC).minusDays(300).toString());
        String id = made(officer(TOULOUSE), PATH, letter);
        LocalDate today = confirmedOn(id).plusDays(300);

        reconfirmation.run(today);
        reconfirmation.run(today.plusDays(100));
        assertThat(state(id)).as("told, and nobody reminded").isEqualTo("RECEIVED");
        problem(
                post(
                        officer(TOULOUSE),
                        PATH + "/" + id + "/reminders",
                        Map.of("sentOn", today.plusDays(2).toString())),
                422,
                "request-refused");
        reminded(id);
        reconfirmation.run(today.plusDays(13));
        assertThat(state(id)).isEqualTo("RECEIVED");
        reconfirmation.run(today.plusDays(15));

        assertThat(state(id)).isEqualTo("DORMANT");
        problem(post(officer(TOULOUSE), PATH + "/" + id + "/reminders", Map.of()), 409, "request-transition-refused");
        problem(post(planner(TOULOUSE), PATH + "/" + id + "/reminders", Map.of()), 403, "forbidden");
    }

    @Test
    void what_left_the_way_is_not_reconfirmed() {
        String id = aRequestOf(TOULOUSE);
        moved(TOULOUSE, id, "WITHDRAWN");

        problem(officer(TOULOUSE).post(BASE + PATH + "/" + id + "/reconfirmations"), 409, "request-transition-refused");
    }

    @Test
    void whoever_wakes_a_request_confirms_it() {
        String id = aRequestOf(TOULOUSE);
        LocalDate confirmed = confirmedOn(id);
        moved(TOULOUSE, id, "QUALIFIED");
        reconfirmation.run(confirmed.plusDays(169));
        reminded(id);
        reconfirmation.run(confirmed.plusDays(184));
        assertThat(state(id)).isEqualTo("DORMANT");

        moved(TOULOUSE, id, "QUALIFIED");
        reconfirmation.run(confirmed.plusDays(184));

        assertThat(state(id)).isEqualTo("QUALIFIED");
        until(() -> reminders(id) == 2);
    }

    @Test
    void a_wish_is_asked_for_anew_after_an_agreement_that_fell_through() {
        String id = aRequestOf(TOULOUSE);
        LocalDate confirmed = confirmedOn(id);
        moved(TOULOUSE, id, "QUALIFIED", "MATCHING", "PROPOSED", "VISITED");
        reconfirmation.run(confirmed.plusDays(169));
        reminded(id);
        moved(TOULOUSE, id, "AGREED", "MATCHING");

        reconfirmation.run(confirmed.plusDays(400));
        reconfirmation.run(confirmed.plusDays(414));

        assertThat(state(id)).isEqualTo("MATCHING");
        until(() -> reminders(id) == 2);
    }
}
