package fr.maillage.premises.lease;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.asApp;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.tag;
import static fr.maillage.premises.PremisesApi.until;
import static fr.maillage.premises.lease.SampleLeases.PATH;
import static fr.maillage.premises.lease.SampleLeases.euros;
import static fr.maillage.premises.lease.SampleLeases.signed;
import static fr.maillage.premises.lease.SampleLeases.sublease;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What days bring that nobody writes: exposures go over their threshold, units are taken and left. */
@QuarkusTest
class LeaseDayIT {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    private static final String GROWING = "247200132";

    private final LeaseDay days;

    LeaseDayIT(LeaseDay days) {
        this.days = days;
    }

    private static void threshold(String organization, int euros) {
        String settings = PATH + "/settings";
        Response set = officer(organization)
                .header("If-Match", tag(officer(organization), settings))
                .contentType("application/json")
                .body(Map.of("threshold", euros(euros), "months", 12))
                .put(BASE + settings);
        assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
    }

    private static long alerts(String lease) {
        try {
            return asApp(
                    GROWING,
                    "select count(*) from event where object_id = '%s' and type = '%s'"
                            .formatted(lease, "fr.maillage.premises.lease.exposure-alert.v1"));
        } catch (SQLException e) {
            throw new IllegalStateException(lease, e);
        }
    }

    /** 12 000 € in a year of a rent that is 8 000 € dearer from a month on: over 50 000 € once five of those are ahead. */
    private static Map<String, Object> dearer(LocalDate from) {
        return Map.of(
                "keptAreaM2",
                0,
                "rents",
                List.of(
                        Map.of("from", "2024-01-01", "monthlyRent", euros(1000), "monthlyCharges", euros(0)),
                        Map.of("from", from.toString(), "monthlyRent", euros(9000), "monthlyCharges", euros(0))));
    }

    @Test
    void an_exposure_that_grows_with_the_months_is_told_once_a_crossing() throws SQLException {
        String organization = GROWING;
        threshold(organization, 50_000);
        LocalDate dear = today.plusMonths(14).withDayOfMonth(1);
        String lease = signed(organization, dearer(dear));
        int version = get(officer(organization), PATH + "/" + lease).getInt("version");

        days.run(today.plusDays(1));
        assertThat(alerts(lease)).isZero();
        days.run(dear.minusMonths(9));
        assertThat(alerts(lease)).isZero();
        days.run(dear.minusMonths(8));
        days.run(dear.minusMonths(8));
        days.run(dear.minusMonths(8).plusDays(1));
        until(() -> alerts(lease) > 0);
        threshold(organization, 500_000);
        days.run(dear.minusMonths(7));
        threshold(organization, 50_000);
        days.run(dear.minusMonths(6));
        until(() -> alerts(lease) > 1);
        days.run(dear);

        assertThat(alerts(lease)).isEqualTo(2);
        assertThat(get(officer(organization), PATH + "/" + lease).getInt("version"))
                .isEqualTo(version);
        assertThat(asApp(
                        GROWING,
                        "select count(*) from lease where id = '%s' and alerted and judged_on = '%s'"
                                .formatted(lease, dear)))
                .isEqualTo(1);
    }

    @Test
    void units_are_taken_and_left_on_the_days_that_were_written() {
        String organization = "247200140";
        String premises = LeasedRooms.premises(organization);
        String unit = LeasedRooms.unit(organization, premises);
        String next = LeasedRooms.unit(organization, premises);
        String path = PATH + "/"
                + signed(
                        organization,
                        Map.of("premisesId", premises, "to", today.plusDays(120).toString()));
        made(officer(organization), path + "/subleases", sublease(450, unit, "50", next, "50"));
        LocalDate from = today.plusDays(40);
        LocalDate to = today.plusDays(80);
        Map<String, Object> team = new HashMap<>(Map.of("unitId", unit, "occupantKind", "TEAM"));
        team.putAll(Map.of("from", from.toString(), "to", to.toString(), "endReason", "VACATED"));
        made(officer(organization), path + "/occupancies", team);
        made(
                officer(organization),
                path + "/occupancies",
                Map.of("unitId", unit, "occupantKind", "TEAM", "from", to.toString()));
        assertThat(state(organization, premises, unit)).isEqualTo("AVAILABLE");

        days.run(from.minusDays(1));
        assertThat(state(organization, premises, unit)).isEqualTo("AVAILABLE");
        days.run(from);
        days.run(from);
        assertThat(state(organization, premises, unit)).isEqualTo("OCCUPIED");
        days.run(to);
        assertThat(state(organization, premises, unit)).isEqualTo("OCCUPIED");
        assertThat(movers(organization, premises, unit)).hasSize(2);
        days.run(today.plusDays(120));

        assertThat(state(organization, premises, unit)).isEqualTo("AVAILABLE");
        assertThat(state(organization, premises, next)).isEqualTo("AVAILABLE");
        assertThat(movers(organization, premises, unit))
                .startsWith("job:lease-day", "job:lease-day")
                .hasSize(3);
    }

    private static List<String> movers(String organization, String premises, String unit) {
        return get(officer(organization), "/premises/" + premises + "/units/" + unit + "/history")
                .getList("items.by", String.class);
    }

    @Test
    void a_unit_that_cannot_be_taken_is_tried_again_and_holds_up_no_other() {
        String organization = "247200157";
        String premises = LeasedRooms.premises(organization);
        String withdrawn = LeasedRooms.unit(organization, premises);
        String free = LeasedRooms.unit(organization, premises);
        String path = PATH + "/" + signed(organization, Map.of("premisesId", premises));
        made(officer(organization), path + "/subleases", sublease(450, withdrawn, "50", free, "50"));
        LocalDate from = today.plusDays(10);
        for (String unit : List.of(withdrawn, free)) {
            made(
                    officer(organization),
                    path + "/occupancies",
                    Map.of("unitId", unit, "occupantKind", "TEAM", "from", from.toString()));
        }
        HoldingIT.moved(organization, premises, withdrawn, "WITHDRAWN");

        days.run(from);
        assertThat(state(organization, premises, withdrawn)).isEqualTo("WITHDRAWN");
        assertThat(state(organization, premises, free)).isEqualTo("OCCUPIED");
        HoldingIT.moved(organization, premises, withdrawn, "AVAILABLE");
        days.run(from.plusDays(1));

        assertThat(state(organization, premises, withdrawn)).isEqualTo("OCCUPIED");
    }

    private static String state(String organization, String premises, String unit) {
        return HoldingIT.state(organization, premises, unit);
    }
}
