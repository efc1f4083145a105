package fr.maillage.registry.changeproposal;

import static fr.maillage.registry.Organizations.RENNES;
import static fr.maillage.registry.Organizations.TOULOUSE;
import static fr.maillage.registry.Organizations.as;
import static fr.maillage.registry.Organizations.asApp;
import static fr.maillage.registry.Organizations.changeAsApp;
import static fr.maillage.registry.Organizations.ids;
import static fr.maillage.registry.Organizations.made;
import static fr.maillage.registry.Organizations.officer;
import static fr.maillage.registry.Organizations.post;
import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.problem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.Organizations;
import fr.maillage.registry.People;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProposalIT {

    private static final String PATH = "/change-proposals";
    private static final String ANNE = "10999000011";

    @BeforeEach
    void somebody() {
        RegistryApi.awaitReference();
        People.known(ANNE, "Anne", "ESSAI");
    }

    @AfterEach
    void nothingOfAnne() {
        RegistryDatabase.execute("delete from professional_activity where professional_id = '" + ANNE + "'");
    }

    private static String proposed(RequestSpecification who, Map<String, ?> body) {
        Response made = post(who, PATH, body);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath().getString("id");
    }

    private static Map<String, Object> onAnne() {
        return Map.of("objectType", "PROFESSIONAL", "objectId", ANNE, "kind", "NAME", "value", "ESSAI-DURAND");
    }

    private static Response move(Supplier<RequestSpecification> who, String id, Map<String, ?> body) {
        String tag = who.get().get(BASE + PATH + "/" + id).header("ETag");
        return who.get()
                .header("If-Match", tag == null ? "*" : tag)
                .contentType("application/json")
                .body(body)
                .post(BASE + PATH + "/" + id + "/transitions");
    }

    @Test
    void what_concerns_the_reference_is_decided_by_the_operator_and_the_proposer_reads_it() throws SQLException {
        String id = proposed(as("planner", TOULOUSE), onAnne());

        JsonPath seen = operator().get(BASE + PATH + "/" + id).jsonPath();
        assertThat(seen.getString("layer")).isEqualTo("REFERENCE");
        assertThat(seen.getBoolean("mine")).isFalse();
        assertThat(ids(operator(), PATH + "?state=SUBMITTED&limit=200")).contains(id);
        problem(move(RegistryApi::operator, id, Map.of("to", "REFUSED")), 422, "change-proposal-not-decided");
        Response refused = move(RegistryApi::operator, id, Map.of("to", "REFUSED", "reason", "homonyme"));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(200);
        JsonPath read = as("planner", TOULOUSE).get(BASE + PATH + "/" + id).jsonPath();
        assertThat(read.getString("state")).isEqualTo("REFUSED");
        assertThat(read.getString("reason")).isEqualTo("homonyme");
        assertThat(read.getBoolean("mine")).isTrue();
        assertThat(read.getList("allowedTransitions")).isEmpty();
        problem(move(RegistryApi::operator, id, Map.of("to", "ACCEPTED")), 409, "change-proposal-transition-refused");
        assertThat(Organizations.asOwner("select count(*) from audit where operation = 'change-proposal.decide'"
                        + " and issuer <> 'maillage' and organization is null and object_ids @> array['" + id + "']"))
                .isPositive();
    }

    @Test
    void a_decision_repeated_with_its_key_is_made_once() {
        String id = proposed(as("planner", TOULOUSE), onAnne());
        String key = UUID.randomUUID().toString();

        Response first = keyed(id, key);
        Response again = keyed(id, key);

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    private static Response keyed(String id, String key) {
        return operator()
                .header("If-Match", "*")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("to", "ACCEPTED"))
                .post(BASE + PATH + "/" + id + "/transitions");
    }

    @ParameterizedTest
    @CsvSource({
        "NAME,Équipe du Gévaudan,true,",
        "CATEGORY,CPTS,true,",
        "CATEGORY,une maison de santé,false,WRITE_BY_HAND",
        "ADDRESS,3 rue des Lois,false,WRITE_BY_HAND",
        "CLOSED,,true,",
        "OTHER,,false,WRITE_BY_HAND"
    })
    void what_can_be_told_for_sure_is_put_in_place_and_the_rest_is_said(
            String kind, @Nullable String value, boolean applied, @Nullable String next) {
        String place = made(
                TOULOUSE,
                "/structures",
                Map.of("name", "ESP " + UUID.randomUUID(), "kind", "ESP", "communeCode", "07186"));
        Map<String, Object> change = new HashMap<>(
                Map.of("objectType", "STRUCTURE", "objectId", place, "kind", kind, "comment", "vu sur place"));
        if (value != null) {
            change.put("value", kind.equals("NAME") ? value + " " + place : value);
        }
        String id = proposed(as("planner", TOULOUSE), change);

        JsonPath decided =
                move(() -> officer(TOULOUSE), id, Map.of("to", "ACCEPTED")).jsonPath();

        assertThat(decided.getBoolean("applied")).as(decided.prettify()).isEqualTo(applied);
        assertThat(decided.getString("nextStep.code")).isEqualTo(next);
        JsonPath structure =
                officer(TOULOUSE).get(BASE + "/structures/" + place).jsonPath();
        switch (kind) {
            case "NAME" -> assertThat(structure.getString("name")).startsWith("Équipe du Gévaudan");
            case "CLOSED" -> assertThat(structure.getBoolean("active")).isFalse();
            default -> assertThat(structure.getString("kind.code")).isEqualTo(applied ? "CPTS" : "ESP");
        }
        if (next != null) {
            assertThat(officer(TOULOUSE)
                            .get(BASE + "/codes/proposal-next-step")
                            .jsonPath()
                            .getString("items.find { it.code == '" + next + "' }.label"))
                    .isEqualTo(decided.getString("nextStep.label"));
        }
    }

    @Test
    void a_mobile_unit_is_renamed_and_taken_out_of_service_and_official_data_are_left_to_their_source() {
        String unit = made(
                TOULOUSE,
                "/mobile-units",
                Map.of(
                        "name",
                        "Bus " + UUID.randomUUID(),
                        "services",
                        List.of("DENTAL"),
                        "publicView",
                        false,
                        "stops",
                        List.of()));
        Map<String, Object> rename =
                Map.of("objectType", "MOBILE_UNIT", "objectId", unit, "kind", "NAME", "value", "Car " + unit);
        Map<String, Object> end = Map.of("objectType", "MOBILE_UNIT", "objectId", unit, "kind", "CLOSED");
        for (Map<String, Object> change : List.of(rename, end)) {
            String id = proposed(as("planner", TOULOUSE), change);
            assertThat(move(() -> officer(TOULOUSE), id, Map.of("to", "ACCEPTED"))
                            .jsonPath()
                            .getBoolean("applied"))
                    .isTrue();
        }
        JsonPath now = officer(TOULOUSE).get(BASE + "/mobile-units/" + unit).jsonPath();
        assertThat(now.getString("name")).isEqualTo("Car " + unit);
        assertThat(now.getString("state")).isEqualTo("ARCHIVED");

        String reference = proposed(as("planner", TOULOUSE), onAnne());
        assertThat(move(RegistryApi::operator, reference, Map.of("to", "ACCEPTED"))
                        .jsonPath()
                        .getString("nextStep.code"))
                .isEqualTo("CORRECT_AT_SOURCE");
    }

    @Test
    void nobody_decides_on_an_own_proposal_nor_out_of_place() {
        String place = made(
                TOULOUSE,
                "/structures",
                Map.of("name", "ESP " + UUID.randomUUID(), "kind", "ESP", "communeCode", "48095"));
        Map<String, Object> closed = Map.of("objectType", "STRUCTURE", "objectId", place, "kind", "CLOSED");
        String own = proposed(officer(TOULOUSE), closed);
        String reference = proposed(as("planner", TOULOUSE), onAnne());

        JsonPath refused = problem(
                move(() -> officer(TOULOUSE), own, Map.of("to", "ACCEPTED")), 422, "change-proposal-not-decided");
        assertThat(refused.getString("violations[0].code")).isEqualTo("own-proposal");
        problem(move(() -> officer(TOULOUSE), reference, Map.of("to", "ACCEPTED")), 422, "change-proposal-not-decided");
        problem(move(RegistryApi::operator, own, Map.of("to", "ACCEPTED")), 404, "change-proposal-not-found");
        assertThat(move(() -> officer(TOULOUSE), own, Map.of("to", "WITHDRAWN"))
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void who_is_not_of_the_health_direction_sees_own_proposals_only() {
        String mine = proposed(as("professional", TOULOUSE), onAnne());
        String others = proposed(as("planner", TOULOUSE), onAnne());

        assertThat(ids(as("professional", TOULOUSE), PATH + "?limit=200"))
                .contains(mine)
                .doesNotContain(others);
        assertThat(ids(officer(TOULOUSE), PATH + "?limit=200")).contains(mine, others);
        assertThat(ids(officer(TOULOUSE), PATH + "?limit=200&mine=true")).doesNotContain(mine, others);
        problem(as("professional", TOULOUSE).get(BASE + PATH + "/" + others), 404, "change-proposal-not-found");
    }

    @Test
    @Tag("AZ-02")
    void of_another_nothing_is_there_listed_or_changed() throws SQLException {
        String id = proposed(as("planner", TOULOUSE), onAnne());

        problem(officer(RENNES).get(BASE + PATH + "/" + id), 404, "change-proposal-not-found");
        problem(move(() -> officer(RENNES), id, Map.of("to", "ACCEPTED")), 404, "change-proposal-not-found");
        assertThat(ids(officer(RENNES), PATH + "?limit=200")).doesNotContain(id);
        assertThat(asApp(RENNES, "select count(*) from change_proposal where id = '" + id + "'"))
                .isZero();
        assertThat(asApp("", "select count(*) from change_proposal")).isZero();
        assertThat(changeAsApp(RENNES, "update change_proposal set comment = 'x' where id = '" + id + "'"))
                .isZero();
    }

    @Test
    void what_nobody_knows_is_refused() {
        JsonPath refused = problem(
                post(
                        officer(TOULOUSE),
                        PATH,
                        Map.of("objectType", "ACTIVITY", "objectId", "nothing", "kind", "CLOSED")),
                422,
                "change-proposal-refused");

        assertThat(refused.getString("violations[0].code")).isEqualTo("unknown-object");
    }
}
