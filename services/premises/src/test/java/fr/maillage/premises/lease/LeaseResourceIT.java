package fr.maillage.premises.lease;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.LANDLORD;
import static fr.maillage.premises.PremisesApi.RENNES;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.as;
import static fr.maillage.premises.PremisesApi.asApp;
import static fr.maillage.premises.PremisesApi.changeAsApp;
import static fr.maillage.premises.PremisesApi.elected;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.ids;
import static fr.maillage.premises.PremisesApi.landlord;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.patch;
import static fr.maillage.premises.PremisesApi.planner;
import static fr.maillage.premises.PremisesApi.post;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.PremisesApi.tag;
import static fr.maillage.premises.PremisesApi.transition;
import static fr.maillage.premises.PremisesApi.until;
import static fr.maillage.premises.lease.SampleLeases.PATH;
import static fr.maillage.premises.lease.SampleLeases.body;
import static fr.maillage.premises.lease.SampleLeases.euros;
import static fr.maillage.premises.lease.SampleLeases.premisesOf;
import static fr.maillage.premises.lease.SampleLeases.signed;
import static fr.maillage.premises.lease.SampleLeases.sublease;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.Feed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeaseResourceIT {

    @Test
    void a_lease_is_entered_read_changed_and_told_of() {
        String id = made(planner(TOULOUSE), PATH, body(TOULOUSE));
        String path = PATH + "/" + id;

        Response changed = patch("planner", TOULOUSE, path, Map.of("keptAreaM2", 150.5, "reason", "avenant"));

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getDouble("keptAreaM2")).isEqualTo(150.5);
        assertThat(changed.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(get(planner(TOULOUSE), path).getString("rents[0].monthlyRent.currency"))
                .isEqualTo("EUR");
        JsonPath history = get(officer(TOULOUSE), path + "/history");
        assertThat(history.getList("items.action")).containsExactly("CHANGED", "CREATED");
        assertThat(history.getList("items[0].changes.field")).containsExactly("keptAreaM2");
        assertThat(history.getString("items[0].by")).isNotBlank();
        assertThat(get(planner(TOULOUSE), path + "/history").getString("items[0].by"))
                .isNull();
    }

    @Test
    void rules_refuse_with_their_source_and_others_are_told() {
        assertThat(problem(
                                post(
                                        officer(TOULOUSE),
                                        PATH,
                                        body(TOULOUSE, Map.of("leadTenant", Map.of("kind", "PROFESSIONAL")))),
                                422,
                                "lease-refused")
                        .getList("violations.ruleId"))
                .containsExactly("PRM-03");
        assertThat(problem(
                                post(officer(TOULOUSE), PATH, body(TOULOUSE, Map.of("publicDomain", true))),
                                422,
                                "lease-refused")
                        .getString("violations[0].source"))
                .isEqualTo("CG3P, art. L.2125-1");
        assertThat(problem(
                                post(officer(TOULOUSE), PATH, body(TOULOUSE, Map.of("keptAreaM2", 651))),
                                422,
                                "lease-refused")
                        .getList("violations.ruleId"))
                .containsExactly("PRM-01");
        String told = made(
                officer(TOULOUSE),
                PATH,
                body(
                        TOULOUSE,
                        Map.of(
                                "publicDomain",
                                true,
                                "feeGround",
                                "GENERAL_INTEREST_NPO",
                                "tenure",
                                "TEMPORARY_PROVISION")));
        JsonPath warnings = get(officer(TOULOUSE), PATH + "/" + told);
        assertThat(warnings.getList("warnings.ruleId")).containsExactly("PRM-04", "PRM-10");
        assertThat(warnings.getList("warnings.review")).containsExactly("LEGAL", "none");
    }

    @Test
    void versions_and_states_are_asked_for() {
        String path = PATH + "/" + made(officer(TOULOUSE), PATH, body(TOULOUSE));
        String first = tag(officer(TOULOUSE), path);
        patch("health-officer", TOULOUSE, path, Map.of("keptAreaM2", 10));

        Response stale = officer(TOULOUSE)
                .header("If-Match", first)
                .contentType("application/merge-patch+json")
                .body(Map.of("keptAreaM2", 20))
                .patch(BASE + path);
        Response blind = officer(TOULOUSE)
                .contentType("application/merge-patch+json")
                .body(Map.of("keptAreaM2", 20))
                .patch(BASE + path);

        problem(stale, 412, "stale-version");
        problem(blind, 428, "precondition-required");
        problem(transition("health-officer", TOULOUSE, path, Map.of("to", "ENDED")), 409, "lease-transition-refused");
        assertThat(transition("health-officer", TOULOUSE, path, Map.of("to", "SIGNED"))
                        .statusCode())
                .isEqualTo(200);
        Response ended = transition("health-officer", TOULOUSE, path, Map.of("to", "ENDED", "at", "2026-01-01"));
        assertThat(ended.jsonPath().getString("to")).isEqualTo("2026-01-01");
        problem(patch("health-officer", TOULOUSE, path, Map.of("keptAreaM2", 1)), 409, "lease-closed");
    }

    @Test
    void a_lease_is_its_organizations_and_its_landlord_sees_what_is_shared() throws SQLException {
        String id = signed(TOULOUSE);
        String path = PATH + "/" + id;
        String unit = LeasedRooms.unit(TOULOUSE, premisesOf(TOULOUSE, id));
        made(officer(TOULOUSE), path + "/subleases", sublease(450, unit, "50"));

        problem(landlord().get(BASE + path), 404, "lease-not-found");
        made(officer(TOULOUSE), path + "/shares", Map.of("grantee", LANDLORD, "fieldSet", "landlord"));

        JsonPath seen = get(landlord(), path);
        assertThat(seen.getMap(""))
                .containsKeys("reference", "rents", "landlord")
                .doesNotContainKeys("vacancyRule", "warnings", "keptAreaM2");
        assertThat(ids(landlord(), PATH + "?sharedWithMe=true&limit=200")).contains(id);
        assertThat(ids(landlord(), PATH + "?limit=200")).doesNotContain(id);
        problem(officer(RENNES).get(BASE + path), 404, "lease-not-found");
        problem(officer(RENNES).get(BASE + path + "/liability"), 404, "lease-not-found");
        assertThat(elected(TOULOUSE).get(BASE + path).statusCode()).isEqualTo(403);
        assertThat(landlord().get(BASE + path + "/liability").statusCode()).isEqualTo(403);
        for (String table : List.of("lease", "lease_sublease", "lease_occupancy")) {
            assertThat(asApp(RENNES, "select count(*) from " + table + " where tenant_id = '" + TOULOUSE + "'"))
                    .isZero();
            assertThat(changeAsApp(RENNES, "update " + table + " set version = 99"))
                    .isZero();
        }
        assertThat(asApp(LANDLORD, "select count(*) from lease_sublease")).isZero();
    }

    @Test
    void what_is_leased_is_there_and_not_only_planned() {
        assertThat(problem(
                                post(
                                        officer(TOULOUSE),
                                        PATH,
                                        body(TOULOUSE, Map.of("premisesId", LeasedRooms.planned(TOULOUSE)))),
                                422,
                                "lease-refused")
                        .getList("violations.ruleId"))
                .containsExactly("MAT-08");
        assertThat(problem(
                                post(
                                        officer(TOULOUSE),
                                        PATH,
                                        body(TOULOUSE, Map.of("premisesId", LeasedRooms.premises(RENNES)))),
                                422,
                                "lease-refused")
                        .getList("violations.code"))
                .containsExactly("unknown-premises");
        String elsewhere = LeasedRooms.unit(TOULOUSE, LeasedRooms.premises(TOULOUSE));
        assertThat(problem(
                                post(
                                        officer(TOULOUSE),
                                        PATH + "/" + signed(TOULOUSE) + "/subleases",
                                        sublease(450, elsewhere, "50")),
                                422,
                                "sublease-refused")
                        .getList("violations.code"))
                .containsExactly("unknown-unit");
    }

    @Test
    void subletting_at_once_never_passes_what_is_leased() {
        String subleases = PATH + "/" + signed(TOULOUSE) + "/subleases";

        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> post(officer(TOULOUSE), subleases, sublease(200)).statusCode()))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(201, 201, 422, 422, 422, 422);
    }

    @Test
    void a_unit_has_one_occupant_at_a_time_whatever_the_lease() {
        String premises = LeasedRooms.premises(TOULOUSE);
        String unit = LeasedRooms.unit(TOULOUSE, premises);
        List<Integer> answers = new ArrayList<>();
        for (String from : List.of("2025-01-01", "2025-06-01", "2026-01-01")) {
            String lease = PATH + "/" + signed(TOULOUSE, Map.of("premisesId", premises));
            made(officer(TOULOUSE), lease + "/subleases", sublease(100, unit, "50"));
            Map<String, String> occupancy = Map.of(
                    "unitId", unit, "occupantKind", "TEAM", "from", from, "to", "2026-01-01", "endReason", "VACATED");
            answers.add(post(
                            officer(TOULOUSE),
                            lease + "/occupancies",
                            from.startsWith("2026")
                                    ? Map.of("unitId", unit, "occupantKind", "TEAM", "from", from)
                                    : occupancy)
                    .statusCode());
        }

        assertThat(answers).containsExactly(201, 422, 201);
    }

    @Test
    void a_reduced_rent_is_told_as_possible_aid() {
        String subleases = PATH + "/" + signed(TOULOUSE) + "/subleases";
        Map<String, Object> reduced = sublease(450);
        reduced.put("monthlyRent", euros(4000));
        reduced.put("marketMonthlyRent", euros(5400));

        JsonPath both = post(officer(TOULOUSE), subleases, reduced).jsonPath();
        JsonPath unknown = post(officer(TOULOUSE), PATH + "/" + signed(TOULOUSE) + "/subleases", sublease(450))
                .jsonPath();

        assertThat(both.getDouble("possibleAid.perMonth.amount")).isEqualTo(1400);
        assertThat(both.getDouble("possibleAid.perYear.amount")).isEqualTo(16800);
        assertThat(both.getString("warnings[0].ruleId")).isEqualTo("AID-19");
        assertThat(unknown.getString("possibleAid")).isNull();
        assertThat(unknown.getString("warnings[0].review")).isEqualTo("LEGAL");
    }

    @Test
    void exposure_over_the_threshold_is_told_once() {
        String organization = "246900245";
        String settings = PATH + "/settings";
        Response set = officer(organization)
                .header("If-Match", tag(officer(organization), settings))
                .contentType("application/json")
                .body(Map.of("threshold", euros(100_000), "months", 12))
                .put(BASE + settings);
        assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);

        String low = signed(organization, Map.of("keptAreaM2", 650));
        String high = signed(organization, Map.of("keptAreaM2", 0));
        patch("health-officer", organization, PATH + "/" + high, Map.of("keptAreaM2", 1));

        JsonPath exposure = get(officer(organization), PATH + "/" + high + "/exposure");
        assertThat(exposure.getBoolean("alert")).isTrue();
        assertThat(exposure.getInt("months")).isEqualTo(12);
        assertThat(exposure.getDouble("monthly.amount")).isEqualTo(8437);
        assertThat(exposure.getDouble("projected.amount")).isEqualTo(12 * 8437.0);
        assertThat(get(officer(organization), PATH + "/" + low + "/exposure").getBoolean("alert"))
                .isFalse();
        until(() -> alerts(organization).contains(high));
        assertThat(alerts(organization)).containsExactly(high);
    }

    private static List<String> alerts(String organization) {
        return new Feed(organization)
                .events("lease.exposure-alert").stream()
                        .map(event -> String.valueOf(event.get("subject")))
                        .map(subject -> subject.substring(subject.lastIndexOf('/') + 1))
                        .toList();
    }

    @Test
    void months_are_asked_for_one_by_one_or_in_a_range() {
        String path = PATH + "/" + signed(TOULOUSE) + "/liability";

        assertThat(get(officer(TOULOUSE), path + "?month=2026-02").getList("months.days"))
                .containsExactly(28);
        for (String wrong : List.of("?month=2026", "?from=2026-02&to=2026-01", "?month=2026-01&to=2026-02")) {
            problem(as("planner", TOULOUSE).get(BASE + path + wrong), 400, "invalid-parameter");
        }
    }

    @Test
    void lists_go_on_where_they_ended() {
        String organization = "243400017";
        for (int i = 0; i < 3; i++) {
            made(officer(organization), PATH, body(organization));
        }

        JsonPath page = get(officer(organization), PATH + "?limit=2&total=exact");
        List<String> seen = new ArrayList<>(page.getList("items.id", String.class));
        seen.addAll(ids(officer(organization), PATH + "?limit=2&cursor=" + page.getString("page.next")));

        assertThat(page.getInt("page.total")).isEqualTo(3);
        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
    }
}
