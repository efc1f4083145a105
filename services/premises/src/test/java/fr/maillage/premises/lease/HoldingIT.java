package fr.maillage.premises.lease;

import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.patch;
import static fr.maillage.premises.PremisesApi.post;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.PremisesApi.transition;
import static fr.maillage.premises.lease.SampleLeases.PATH;
import static fr.maillage.premises.lease.SampleLeases.signed;
import static fr.maillage.premises.lease.SampleLeases.sublease;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.request.Requests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit is OCCUPIED while somebody is in it by a lease, and AVAILABLE again after, in the same transaction. */
@QuarkusTest
class HoldingIT {

    private static final String CITY = "247200165";
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    private String premises = "";
    private String unit = "";
    private String other = "";
    private String lease = "";

    @BeforeEach
    void aUnitThatIsSublet() {
        premises = LeasedRooms.premises(CITY);
        unit = LeasedRooms.unit(CITY, premises);
        lease = PATH + "/" + signed(CITY, Map.of("premisesId", premises));
        other = LeasedRooms.unit(CITY, premises);
        made(officer(CITY), lease + "/subleases", sublease(450, unit, "50", other, "50"));
    }

    static String state(String organization, String premises, String unit) {
        return get(officer(organization), "/premises/" + premises + "/units/" + unit)
                .getString("state.code");
    }

    static void moved(String organization, String premises, String unit, String to) {
        Response moved =
                transition("planner", organization, "/premises/" + premises + "/units/" + unit, Map.of("to", to));
        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
    }

    private String state() {
        return state(CITY, premises, unit);
    }

    private static Map<String, Object> team(String unit, String from) {
        return new HashMap<>(Map.of("unitId", unit, "occupantKind", "TEAM", "from", from));
    }

    private String occupied(String from) {
        return made(officer(CITY), lease + "/occupancies", team(unit, from));
    }

    private Response ended(String occupancy, LocalDate to) {
        return patch(
                "health-officer",
                CITY,
                lease + "/occupancies/" + occupancy,
                Map.of("to", to.toString(), "endReason", "VACATED"));
    }

    @Test
    void who_moves_in_takes_the_unit_and_who_leaves_frees_it() {
        assertThat(state()).isEqualTo("AVAILABLE");
        String occupancy = occupied("2026-01-01");
        assertThat(state()).isEqualTo("OCCUPIED");

        assertThat(ended(occupancy, today.plusDays(9)).statusCode()).isEqualTo(200);
        assertThat(state()).isEqualTo("OCCUPIED");
        assertThat(ended(occupancy, today).statusCode()).isEqualTo(200);

        assertThat(state()).isEqualTo("AVAILABLE");
        assertThat(get(officer(CITY), "/premises/" + premises + "/units/" + unit + "/history")
                        .getList("items.reason", String.class))
                .startsWith(
                        "Bail " + get(officer(CITY), lease).getString("reference"),
                        "Bail " + get(officer(CITY), lease).getString("reference"));
    }

    @Test
    void a_unit_that_was_withdrawn_stays_so_whoever_leaves_it() {
        String occupancy = occupied("2026-01-01");
        moved(CITY, premises, unit, "WITHDRAWN");

        assertThat(ended(occupancy, today).statusCode()).isEqualTo(200);

        assertThat(state()).isEqualTo("WITHDRAWN");
    }

    @Test
    void an_installation_and_an_occupancy_of_the_same_unit_do_not_stand_in_each_others_way() {
        String request = Requests.aRequestOf(CITY);
        Requests.moved(CITY, request, "QUALIFIED");
        String path = "/requests/" + request + "/proposals";
        String proposal = made(officer(CITY), path, Map.of("premisesId", premises, "unitId", unit));
        made(
                officer(CITY),
                "/requests/" + request + "/visits",
                Map.of("proposalId", proposal, "feedback", "INTERESTED"));
        String at = path + "/" + proposal;
        transition("health-officer", CITY, at, Map.of("to", "AGREED")).then().statusCode(200);

        occupied(today.toString());
        transition("health-officer", CITY, at, Map.of("to", "INSTALLED")).then().statusCode(200);

        assertThat(state()).isEqualTo("OCCUPIED");
    }

    @Test
    void the_end_of_the_lease_is_the_end_of_who_is_in_it() {
        occupied("2026-01-01");

        assertThat(transition("health-officer", CITY, lease, Map.of("to", "ENDED", "at", today.toString()))
                        .statusCode())
                .isEqualTo(200);

        assertThat(state()).isEqualTo("AVAILABLE");
    }

    @Test
    void what_the_states_of_units_refuse_is_refused_with_all_of_it() {
        moved(CITY, premises, unit, "WITHDRAWN");
        String before = get(officer(CITY), lease).getString("version");

        problem(post(officer(CITY), lease + "/occupancies", team(unit, "2026-01-01")), 409, "unit-transition-refused");

        assertThat(get(officer(CITY), lease + "/occupancies").getList("items")).isEmpty();
        assertThat(get(officer(CITY), lease).getString("version")).isEqualTo(before);
        Map<String, Object> over = team(unit, "2025-01-01");
        over.putAll(Map.of("to", "2026-01-01", "endReason", "VACATED"));
        made(officer(CITY), lease + "/occupancies", over);
        assertThat(state()).isEqualTo("WITHDRAWN");
    }

    @Test
    void somebody_who_moves_takes_one_unit_and_frees_the_other() {
        String occupancy = occupied("2026-01-01");

        assertThat(patch("health-officer", CITY, lease + "/occupancies/" + occupancy, Map.of("unitId", other))
                        .statusCode())
                .isEqualTo(200);

        assertThat(List.of(state(), state(CITY, premises, other))).containsExactly("AVAILABLE", "OCCUPIED");
    }
}
