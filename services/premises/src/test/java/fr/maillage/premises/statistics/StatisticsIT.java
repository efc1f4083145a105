package fr.maillage.premises.statistics;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.elected;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.landlord;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.PremisesApi.professional;
import static fr.maillage.premises.PremisesApi.transition;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.lease.LeasedRooms;
import fr.maillage.premises.request.Requests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatisticsIT {

    private static final String ORGANIZATION = "244200770";

    private static Map<String, Object> euros(int amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    /** 100 m² at 3 000 € a month, two units of 50 m²; one let for the first ten days of June 2026. */
    private static String leaseWithTwoUnits(String organization) {
        String premises = LeasedRooms.premises(organization);
        String first = LeasedRooms.unit(organization, premises);
        String second = LeasedRooms.unit(organization, premises);
        Map<String, Object> body = new HashMap<>();
        body.put("reference", "STAT-1");
        body.put("premisesId", premises);
        body.put("landlord", Map.of("kind", "SOCIAL_LANDLORD", "name", "Habitat"));
        body.put("singleTenantRequired", false);
        body.put("leadTenant", Map.of("kind", "CITY", "name", "Ville"));
        body.put("tenure", "LEASE");
        body.put("from", "2026-06-01");
        body.put("leasedAreaM2", 100);
        body.put("keptAreaM2", 0);
        body.put("rents", List.of(Map.of("from", "2026-06-01", "monthlyRent", euros(3000))));
        body.put("vacancyRule", "FIRST_LETTING");
        body.put("publicDomain", false);
        String lease = "/leases/" + made(officer(organization), "/leases", body);
        transition("health-officer", organization, lease, Map.of("to", "SIGNED"));
        made(
                officer(organization),
                lease + "/subleases",
                Map.of(
                        "subtenant",
                        Map.of("kind", "ASSOCIATION", "name", "Pôle"),
                        "areaM2",
                        100,
                        "from",
                        "2026-06-01",
                        "units",
                        List.of(Map.of("unitId", first, "areaM2", 50), Map.of("unitId", second, "areaM2", 50)),
                        "monthlyRent",
                        euros(2000),
                        "marketMonthlyRent",
                        euros(3000)));
        made(
                officer(organization),
                lease + "/occupancies",
                Map.of(
                        "unitId",
                        first,
                        "occupantKind",
                        "TEAM",
                        "from",
                        "2026-06-01",
                        "to",
                        "2026-06-11",
                        "endReason",
                        "VACATED"));
        return lease;
    }

    @Test
    void vacancy_exposure_stages_failures_and_unmet_requests_are_told_and_small_counts_are_not() {
        leaseWithTwoUnits(ORGANIZATION);
        for (int i = 0; i < 6; i++) {
            Requests.moved(ORGANIZATION, Requests.aRequestOf(ORGANIZATION), "QUALIFIED");
        }
        for (int i = 0; i < 2; i++) {
            Requests.move(
                    ORGANIZATION,
                    Requests.aRequestOf(ORGANIZATION),
                    Map.of("to", "WITHDRAWN", "reason", "NO_COLLEAGUE"));
        }

        JsonPath june = get(elected(ORGANIZATION), "/statistics?from=2026-06&to=2026-06");

        assertThat(june.getInt("vacancy.unitDays")).isEqualTo(60);
        assertThat(june.getInt("vacancy.vacantUnitDays")).isEqualTo(50);
        assertThat(june.getFloat("vacancy.share")).isEqualTo(0.8333f);
        assertThat(june.getFloat("vacancy.months[0].vacantUnitMonths")).isEqualTo(1.67f);
        assertThat(june.getList("vacancy.causes.cause.code")).containsExactlyInAnyOrder("NEVER_LET", "VACATED");
        assertThat(june.getList("vacancy.causes.unitDays")).containsExactlyInAnyOrder(30, 20);
        assertThat(june.getString("vacancy.basis.basis")).isEqualTo("UNIT_DAYS");
        assertThat(june.getString("vacancy.basis.dataVintage")).isNotBlank();
        assertThat(june.getString("vacancy.basis.completeness")).contains("1 leases", "0 drafts");
        assertThat(june.getDouble("exposure.monthly.amount")).isEqualTo(1500);
        assertThat(june.getDouble("exposure.projected.amount")).isEqualTo(18_000);
        assertThat(june.getDouble("exposure.possibleAidPerYear.amount")).isEqualTo(12_000);
        assertThat(june.getInt("exposure.alerts")).isEqualTo(1);
        assertThat(june.getString("caveat")).isNotBlank();
        requests(get(elected(ORGANIZATION), "/statistics"));
    }

    private static void requests(JsonPath year) {
        assertThat(year.getList("requests.cells.category.code")).containsExactly("QUALIFIED", "OTHER_ENDED");
        assertThat(year.getList("requests.cells.count")).containsExactly(6, null);
        assertThat(year.getList("requests.cells.suppressed")).containsExactly(false, true);
        assertThat(year.getString("requests.total"))
                .as("less the six, it would be those who left")
                .isNull();
        assertThat(year.getBoolean("requests.basis.suppressed")).isTrue();
        assertThat(year.getString("requests.basis.suppressionReason")).isEqualTo("1-4");
        assertThat(year.getString("failures.total")).isNull();
        assertThat(year.getList("failures.cells.category.code"))
                .as("no reason of few people is named")
                .containsExactly("OTHER");
        assertThat(year.getInt("unmet.total")).isEqualTo(6);
        assertThat(year.getList("unmet.cells.category.code")).containsExactly("10");
        assertThat(year.getList("unmet.cells.count")).containsExactly(6);
        assertThat(year.getString("stages.stages[0].stage.code")).isEqualTo("RECEIVED");
        assertThat(year.getInt("stages.stages[0].requests")).isEqualTo(5);
        assertThat(year.getFloat("stages.stages[0].medianDays")).isZero();
    }

    @Test
    void a_lease_that_ended_and_was_archived_stays_in_the_months_it_had() {
        String city = "244900784";
        String lease = leaseWithTwoUnits(city);
        String june = "/statistics?from=2026-06&to=2026-06";
        int before = get(officer(city), june).getInt("vacancy.vacantUnitDays");

        assertThat(transition("health-officer", city, lease, Map.of("to", "ENDED"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(transition("health-officer", city, lease, Map.of("to", "ARCHIVED"))
                        .statusCode())
                .isEqualTo(200);

        assertThat(before).isEqualTo(50);
        assertThat(get(officer(city), june).getInt("vacancy.vacantUnitDays")).isEqualTo(before);
    }

    @Test
    void elected_officials_get_requests_of_whole_years_whatever_months_they_ask_for() {
        JsonPath elected = get(elected(ORGANIZATION), "/statistics?from=2026-06&to=2026-06");
        JsonPath officer = get(officer(ORGANIZATION), "/statistics?from=2026-06&to=2026-06");

        assertThat(elected.getString("requests.basis.completeness")).contains("2026-01", "2026-12");
        assertThat(officer.getString("requests.basis.completeness"))
                .contains("2026-06")
                .doesNotContain("2026-12");
        assertThat(elected.getString("from")).isEqualTo("2026-06");
        assertThat(elected.getString("to")).isEqualTo("2026-06");
    }

    @Test
    void figures_are_for_those_who_decide_over_at_most_five_years() {
        assertThat(landlord().get(BASE + "/statistics").statusCode()).isEqualTo(403);
        assertThat(professional("somebody").get(BASE + "/statistics").statusCode())
                .isEqualTo(403);
        problem(elected(ORGANIZATION).get(BASE + "/statistics?from=2020-01&to=2026-01"), 400, "invalid-parameter");
        problem(elected(ORGANIZATION).get(BASE + "/statistics?from=janvier"), 400, "invalid-parameter");
    }

    @Test
    void an_organization_without_anything_gets_no_figure_rather_than_zero_percent() {
        JsonPath nothing = get(elected("244900015"), "/statistics");

        assertThat(nothing.getString("vacancy.share")).isNull();
        assertThat(nothing.getInt("requests.total")).isZero();
    }
}
