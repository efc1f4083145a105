package fr.maillage.premises.request;

import static fr.maillage.premises.PremisesApi.ARS;
import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.COLOMIERS;
import static fr.maillage.premises.PremisesApi.LANDLORD;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.anotherCity;
import static fr.maillage.premises.PremisesApi.ars;
import static fr.maillage.premises.PremisesApi.as;
import static fr.maillage.premises.PremisesApi.asOwner;
import static fr.maillage.premises.PremisesApi.elected;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.ids;
import static fr.maillage.premises.PremisesApi.landlord;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.neighbour;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.planner;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.PremisesApi.professional;
import static fr.maillage.premises.request.Requests.PATH;
import static fr.maillage.premises.request.Requests.aGeneralPractitioner;
import static fr.maillage.premises.request.Requests.aName;
import static fr.maillage.premises.request.Requests.aRequestOf;
import static fr.maillage.premises.request.Requests.patch;
import static fr.maillage.premises.request.Requests.shared;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One list, seven callers, seven answers; and what consent adds to them, for as long as it stands. */
@QuarkusTest
class RequestSightIT {

    /** The rows of a list that are among these requests, in the order of these. */
    private static List<Map<String, Object>> among(RequestSpecification who, String... ids) {
        List<Map<String, Object>> rows = get(who, PATH + "?limit=200").getList("items");
        return List.of(ids).stream()
                .map(id -> rows.stream()
                        .filter(row -> id.equals(row.get("id")))
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void seven_callers_list_requests_and_get_seven_different_answers() {
        String name = aName();
        String letter = aRequestOf(TOULOUSE, name);
        String doctor = "doctor-" + name;
        String own = made(professional(doctor), PATH, aGeneralPractitioner(aName()));
        shared(TOULOUSE, letter, LANDLORD, "landlord");
        shared(TOULOUSE, own, COLOMIERS, "neighbours");

        assertThat(among(officer(TOULOUSE), letter, own))
                .hasSize(2)
                .allSatisfy(
                        row -> assertThat(row).containsKeys("person", "project", "monthlyBudget", "practisingCommune"));
        assertThat(among(planner(TOULOUSE), letter, own))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .containsKeys("monthlyBudget", "targetTerritories", "state")
                        .doesNotContainKeys("person", "project", "note", "account", "practisingCommune", "exitReason"));
        JsonPath refusal = problem(elected(TOULOUSE).get(BASE + PATH), 403, "forbidden");
        assertThat(refusal.getString("detail")).contains("/api/premises/v1/statistics");
        assertThat(among(professional(doctor), letter, own))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("id", own).containsKey("person"));
        assertThat(among(landlord(), letter, own))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("id", letter)
                        .containsKeys("areaNeededM2", "monthlyBudget")
                        .doesNotContainKeys("person", "project", "reason", "noPoaching"));
        assertThat(among(neighbour(), letter, own))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("id", own)
                        .containsKeys("noPoaching", "accompaniedBy")
                        .doesNotContainKeys("person", "monthlyBudget", "areaNeededM2"));
        assertThat(among(anotherCity(), letter, own)).isEmpty();
    }

    @Test
    void consent_names_the_person_to_its_audience_and_its_withdrawal_has_effect_at_once() throws SQLException {
        String name = aName();
        String id = aRequestOf(TOULOUSE, name);
        shared(TOULOUSE, id, LANDLORD, "landlord");
        shared(TOULOUSE, id, ARS, "ars");
        String item = PATH + "/" + id;
        assertThat(get(landlord(), item).getMap("")).doesNotContainKeys("person", "project");

        patch(officer(TOULOUSE), officer(TOULOUSE), id, Map.of("consentTo", List.of("LANDLORD")));

        assertThat(get(landlord(), item).getString("person.familyName")).isEqualTo(name);
        assertThat(get(landlord(), item).getMap("")).doesNotContainKeys("note", "account");
        assertThat(get(ars(), item).getMap("")).containsKey("homeVisits").doesNotContainKey("person");
        assertThat(asOwner("select count(*) from audit where operation = 'request.read' and organization = '" + LANDLORD
                        + "' and '" + id + "' = any (object_ids)"))
                .isEqualTo(2);

        patch(officer(TOULOUSE), officer(TOULOUSE), id, Map.of("consentTo", List.of()));

        assertThat(get(landlord(), item).getMap("")).doesNotContainKeys("person", "project");
        List<Map<String, Object>> ledger =
                get(officer(TOULOUSE), item + "/consents").getList("items");
        assertThat(ledger)
                .singleElement()
                .satisfies(consent -> assertThat(consent)
                        .containsKeys("givenAt", "withdrawnAt")
                        .doesNotContainEntry("withdrawnAt", null));
    }

    @Test
    void a_share_ends_at_once_and_a_stranger_is_told_the_same_as_of_what_is_not_there() {
        String id = aRequestOf(TOULOUSE);
        String share = shared(TOULOUSE, id, LANDLORD, "landlord");
        assertThat(landlord().get(BASE + PATH + "/" + id).statusCode()).isEqualTo(200);

        assertThat(officer(TOULOUSE)
                        .delete(BASE + PATH + "/" + id + "/shares/" + share)
                        .statusCode())
                .isEqualTo(204);

        String theirs = problem(landlord().get(BASE + PATH + "/" + id), 404, "request-not-found")
                .getString("title");
        String nothing = problem(landlord().get(BASE + PATH + "/" + UUID.randomUUID()), 404, "request-not-found")
                .getString("title");
        assertThat(theirs).isEqualTo(nothing);
    }

    @Test
    void a_professional_sees_and_edits_only_what_the_same_account_asked_for() {
        String doctor = "doctor-" + aName();
        String own = made(professional(doctor), PATH, aGeneralPractitioner(aName()));
        String other = aRequestOf(TOULOUSE);

        assertThat(patch(professional(doctor), professional(doctor), own, Map.of("areaNeededM2", 75))
                        .statusCode())
                .isEqualTo(200);
        problem(professional(doctor).get(BASE + PATH + "/" + other), 404, "request-not-found");
        problem(
                patch(professional(doctor), officer(TOULOUSE), other, Map.of("areaNeededM2", 75)),
                404,
                "request-not-found");
        problem(patch(professional(doctor), professional(doctor), own, Map.of("note", "à moi")), 403, "forbidden");
        problem(professional("colleague-" + aName()).get(BASE + PATH + "/" + own), 404, "request-not-found");
    }

    @Test
    void a_name_is_found_by_whole_words_and_only_by_those_who_see_names() throws SQLException {
        String name = aName();
        String id = aRequestOf(TOULOUSE, "Dû" + name);
        shared(TOULOUSE, id, COLOMIERS, "neighbours");

        assertThat(get(officer(TOULOUSE), PATH + "?q=du" + name.toUpperCase(java.util.Locale.ROOT))
                        .getList("items.id"))
                .containsExactly(id);
        assertThat(get(officer(TOULOUSE), PATH + "?q=du").getList("items.id")).doesNotContain(id);
        assertThat(get(neighbour(), PATH + "?q=du" + name).getList("items.id")).isEmpty();
        problem(planner(TOULOUSE).get(BASE + PATH + "?q=" + name), 403, "forbidden");
        assertThat(asOwner("select count(*) from installation_request_name where digest like '%" + name + "%'"))
                .isZero();
        assertThat(asOwner("select count(*) from installation_request_person where position('" + name
                        + "'::bytea in person) > 0"))
                .isZero();
    }

    @Test
    void consent_for_one_audience_names_the_person_to_no_other_whatever_the_share_says() {
        String id = aRequestOf(TOULOUSE);
        shared(TOULOUSE, id, LANDLORD, "ars");
        shared(TOULOUSE, id, ARS, "ars");
        patch(officer(TOULOUSE), officer(TOULOUSE), id, Map.of("consentTo", List.of("ARS")));
        String item = PATH + "/" + id;

        assertThat(get(ars(), item).getMap("")).containsKey("person");
        assertThat(get(landlord(), item).getMap(""))
                .containsKey("homeVisits")
                .doesNotContainKeys("person", "project", "healthProject");
        assertThat(get(as("planner", ARS), item).getMap("")).doesNotContainKeys("person", "project");
        assertThat(get(as("integration", ARS), item).getMap("")).doesNotContainKeys("person", "project");
    }

    @Test
    void a_filter_tells_nothing_that_the_share_withholds() {
        String place = "commune:3" + (1000 + (int) (Math.abs(System.nanoTime()) % 8999));
        Map<String, Object> body = aGeneralPractitioner(aName());
        body.put("targetTerritories", List.of(place));
        String id = made(officer(TOULOUSE), PATH, body);
        shared(TOULOUSE, id, LANDLORD, "landlord");
        String list = PATH + "?sharedWithMe=true&territory=" + place;

        assertThat(ids(landlord(), list + "&requesterType=PROFESSIONAL&profession=10"))
                .containsExactly(id);
        for (String withheld : List.of("channel=LETTER_TO_ELECTED", "careTier=FIRST_RECOURSE", "archived=true")) {
            assertThat(ids(landlord(), list + "&" + withheld)).as(withheld).isEmpty();
            assertThat(get(landlord(), list + "&total=exact&" + withheld).getInt("page.total"))
                    .as(withheld)
                    .isZero();
        }
        shared(TOULOUSE, id, LANDLORD, "neighbours");
        assertThat(ids(landlord(), list + "&careTier=FIRST_RECOURSE")).containsExactly(id);
        assertThat(ids(landlord(), list + "&careTier=FIRST_RECOURSE&channel=LETTER_TO_ELECTED"))
                .isEmpty();
        assertThat(ids(officer(TOULOUSE), PATH + "?limit=200&channel=LETTER_TO_ELECTED"))
                .contains(id);
    }

    @Test
    void a_professional_sees_admitted_rooms_and_not_the_stock_nor_the_steps_of_others() throws SQLException {
        String doctor = "doctor-" + aName();
        String id = made(professional(doctor), PATH, aGeneralPractitioner(aName()));
        String matches = PATH + "/" + id + "/matches";

        assertThat(professional(doctor).get(BASE + matches).statusCode()).isEqualTo(200);
        problem(professional(doctor).get(BASE + matches + "?includeExcluded=true"), 403, "forbidden");
        problem(professional(doctor).get(BASE + matches + "?relax=STATUS"), 403, "forbidden");
        assertThat(officer(TOULOUSE)
                        .get(BASE + matches + "?includeExcluded=true&relax=STATUS")
                        .statusCode())
                .isEqualTo(200);
        problem(professional(doctor).get(BASE + "/events"), 403, "forbidden");
        problem(elected(TOULOUSE).get(BASE + "/events"), 403, "forbidden");
        assertThat(officer(TOULOUSE).get(BASE + "/events").statusCode()).isEqualTo(200);
        assertThat(asOwner("select count(*) from audit where operation = 'request.read' and subject = 'subject-of-"
                        + doctor + "' and '" + id + "' = any (object_ids)"))
                .as("creation alone showed the name; matches show none")
                .isEqualTo(1);
    }
}
