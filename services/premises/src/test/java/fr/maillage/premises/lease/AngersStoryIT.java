package fr.maillage.premises.lease;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.patch;
import static fr.maillage.premises.PremisesApi.planner;
import static fr.maillage.premises.PremisesApi.post;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.PremisesApi.until;
import static fr.maillage.premises.lease.SampleLeases.PATH;
import static fr.maillage.premises.lease.SampleLeases.signed;
import static fr.maillage.premises.lease.SampleLeases.sublease;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.Feed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Story S3: 650 m² leased, 450 sublet, 200 kept; one unit never let, one let and then vacated. */
@QuarkusTest
class AngersStoryIT {

    private String neverLet = "";
    private String let = "";

    @Test
    void the_town_pays_what_was_never_let_and_the_occupants_what_they_vacated() {
        String premises = LeasedRooms.premises(TOULOUSE);
        neverLet = LeasedRooms.unit(TOULOUSE, premises);
        let = LeasedRooms.unit(TOULOUSE, premises);
        String lease = signed(TOULOUSE, Map.of("premisesId", premises));
        String subleases = PATH + "/" + lease + "/subleases";

        JsonPath refused = problem(
                post(officer(TOULOUSE), subleases, sublease(460, neverLet, "100", let, "50")), 422, "sublease-refused");
        made(officer(TOULOUSE), subleases, sublease(450, neverLet, "100", let, "50"));

        assertThat(refused.getString("violations[0].ruleId")).isEqualTo("PRM-01");
        assertThat(refused.getString("violations[0].source")).contains("Angers");
        assertThat(refused.getString("violations[0].message")).contains("460.00", "200.00", "660.00", "650.00");
        Response vacated = letAndVacated(lease);
        assertThat(vacated.jsonPath().getList("suggestions.code")).containsExactly("FIND_NEXT_OCCUPANT");
        assertThat(vacated.jsonPath().getString("suggestions[0].who")).isEqualTo("OCCUPANTS");
        until(() -> searched(lease, let));
        year(lease);
        csv(lease);
    }

    private Response letAndVacated(String lease) {
        String occupancies = PATH + "/" + lease + "/occupancies";
        String occupancy = made(
                officer(TOULOUSE),
                occupancies,
                Map.of(
                        "unitId",
                        let,
                        "occupantKind",
                        "PROFESSIONAL",
                        "occupant",
                        "rpps:10005681340",
                        "from",
                        "2024-03-01"));
        Response vacated = patch(
                "health-officer",
                TOULOUSE,
                occupancies + "/" + occupancy,
                Map.of("to", "2026-06-15", "endReason", "VACATED"));
        assertThat(vacated.statusCode()).as(vacated.asString()).isEqualTo(200);
        return vacated;
    }

    private static boolean searched(String lease, String unit) {
        return new Feed(TOULOUSE)
                .events("lease.search-opened").stream()
                        .filter(event -> String.valueOf(event.get("subject")).contains(lease))
                        .anyMatch(event -> String.valueOf(event.get("data")).contains(unit));
    }

    private void year(String lease) {
        JsonPath year = get(officer(TOULOUSE), PATH + "/" + lease + "/liability?from=2026-01&to=2026-12");

        for (int month = 0; month < 12; month++) {
            String at = "months[" + month + "]";
            String never = at + ".lines.find { it.spaceId == '" + neverLet + "' }";
            assertThat(year.getString(never + ".payer.code")).isEqualTo("CITY");
            assertThat(year.getString(never + ".cause.code")).isEqualTo("NEVER_LET");
            assertThat(year.getDouble(never + ".total.amount")).isEqualTo(3900);
            List<String> payers =
                    year.getList(at + ".lines.findAll { it.spaceId == '" + let + "' }.payer.code", String.class);
            List<Float> totals =
                    year.getList(at + ".lines.findAll { it.spaceId == '" + let + "' }.total.amount", Float.class);
            if (month < 5) {
                assertThat(payers).containsExactly("OCCUPANT");
                assertThat(totals).containsExactly(1950f);
            } else if (month == 5) {
                assertThat(payers).containsExactly("OCCUPANT", "OCCUPANTS");
                assertThat(totals).containsExactly(910f, 1040f);
            } else {
                assertThat(payers).containsExactly("OCCUPANTS");
                assertThat(totals).containsExactly(1950f);
            }
            assertThat(year.getDouble(at + ".lines.total.amount.sum()")).isEqualTo(8450);
        }
        assertThat(year.getDouble("total.amount")).isEqualTo(12 * 8450);
    }

    private static void csv(String lease) {
        Response csv = planner(TOULOUSE).accept("text/csv").get(BASE + PATH + "/" + lease + "/liability?month=2026-06");

        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.asString().lines()).hasSize(5).first().asString().startsWith("mois,espace");
        assertThat(csv.asString()).contains("OCCUPANTS", "910.00", "1040.00").doesNotContain("rpps:");
    }
}
