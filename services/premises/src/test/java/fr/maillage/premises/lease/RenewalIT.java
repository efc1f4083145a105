package fr.maillage.premises.lease;

import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.patch;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.lease.SampleLeases.PATH;
import static fr.maillage.premises.lease.SampleLeases.euros;
import static fr.maillage.premises.lease.SampleLeases.signed;
import static fr.maillage.premises.lease.SampleLeases.sublease;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One head lease after another on the same units. */
@QuarkusTest
class RenewalIT {

    private static final String RENEWED = "2028-01-01";

    @Test
    void units_go_on_under_the_next_lease_with_what_the_one_before_knew_of_them() {
        String premises = LeasedRooms.premises(TOULOUSE);
        String unit = LeasedRooms.unit(TOULOUSE, premises);
        String first = signed(TOULOUSE, Map.of("premisesId", premises, "to", RENEWED));
        made(officer(TOULOUSE), PATH + "/" + first + "/subleases", sublease(450, unit, "50"));
        made(officer(TOULOUSE), PATH + "/" + first + "/occupancies", occupied(unit, "2024-03-01"));
        String next = signed(
                TOULOUSE,
                Map.of(
                        "premisesId",
                        premises,
                        "from",
                        RENEWED,
                        "rents",
                        List.of(Map.of("from", RENEWED, "monthlyRent", euros(7800)))));
        Map<String, Object> again = new HashMap<>(sublease(450, unit, "50"));
        again.put("from", RENEWED);
        made(officer(TOULOUSE), PATH + "/" + next + "/subleases", again);

        assertThat(payers(next, unit)).containsExactly("OCCUPANTS");
        made(officer(TOULOUSE), PATH + "/" + next + "/occupancies", occupied(unit, RENEWED));
        assertThat(payers(next, unit)).containsExactly("OCCUPANT");
        assertThat(payers(first, unit)).isEmpty();

        JsonPath refused = problem(
                patch("health-officer", TOULOUSE, PATH + "/" + first, Map.of("to", "2028-02-01")),
                422,
                "lease-refused");
        assertThat(refused.getString("violations[0].pointer")).isEqualTo("/to");
        assertThat(refused.getString("violations[0].code")).isEqualTo("unit-occupied");
    }

    private static Map<String, Object> occupied(String unit, String from) {
        return Map.of("unitId", unit, "occupantKind", "PROFESSIONAL", "from", from);
    }

    private static List<String> payers(String lease, String unit) {
        return get(officer(TOULOUSE), PATH + "/" + lease + "/liability?month=2028-01")
                .getList("months[0].lines.findAll { it.spaceId == '" + unit + "' }.payer.code", String.class);
    }
}
