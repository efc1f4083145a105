package fr.maillage.premises.premises;

import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.asApp;
import static fr.maillage.premises.PremisesApi.changeAsApp;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.ids;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.patch;
import static fr.maillage.premises.PremisesApi.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.StandIns;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With the registry there, and with the registry away. */
@QuarkusTest
class PlacingIT {

    @AfterEach
    void back() {
        StandIns.registry().goAway(false);
    }

    private static JsonPath read(String id) {
        return get(officer(TOULOUSE), "/premises/" + id);
    }

    private static JsonPath placed(String id) {
        until(() -> !read(id).getBoolean("territories.stampDue"));
        return read(id);
    }

    @Test
    void premises_are_stamped_with_what_holds_their_point() {
        String inside = SampleRooms.fresh()
                .with("location", Map.of("lat", 43.56, "lon", 1.41))
                .enter(TOULOUSE);
        String outside = SampleRooms.fresh().enter(TOULOUSE);

        JsonPath qpv = placed(inside);

        assertThat(qpv.getString("territories.epciCode")).isEqualTo("243100518");
        assertThat(qpv.getString("territories.irisCode")).isEqualTo("315550101");
        assertThat(qpv.getString("territories.qpvCode")).isEqualTo("QN03101M");
        assertThat(qpv.getString("territories.qpv.code")).isEqualTo("INSIDE");
        assertThat(qpv.getString("territories.vintage")).isEqualTo("2024-01-01");
        assertThat(placed(outside).getString("territories.qpv.code")).isEqualTo("OUTSIDE");
        assertThat(ids(officer(TOULOUSE), "/premises?territory=qpv:QN03101M&limit=200"))
                .contains(inside)
                .doesNotContain(outside);
    }

    @Test
    void without_a_point_or_with_one_of_another_commune_only_the_commune_is_believed() {
        String pointless = SampleRooms.fresh().without("location").enter(TOULOUSE);
        String elsewhere = SampleRooms.fresh()
                .with("location", Map.of("lat", 48.1, "lon", -1.65))
                .enter(TOULOUSE);

        for (String id : new String[] {pointless, elsewhere}) {
            JsonPath read = placed(id);
            assertThat(read.getString("territories.epciCode")).isEqualTo("243100518");
            assertThat(read.getString("territories.irisCode")).isNull();
            assertThat(read.getString("territories.qpv.code")).isEqualTo("UNKNOWN");
        }
    }

    @Test
    void rooms_are_entered_while_the_registry_is_away_and_placed_when_it_is_back() {
        StandIns.registry().goAway(true);
        String id = SampleRooms.fresh().enter(TOULOUSE);
        String before = read(id).getString("territories.irisCode");

        StandIns.registry().goAway(false);

        assertThat(before).isNull();
        assertThat(placed(id).getString("territories.irisCode")).isEqualTo("315550101");
    }

    @Test
    void premises_that_move_are_placed_again() {
        String id = SampleRooms.fresh().enter(TOULOUSE);
        placed(id);

        patch(
                        "planner",
                        TOULOUSE,
                        "/premises/" + id,
                        Map.of("address", Map.of("communeCode", "31149"), "location", Map.of("lat", 43.6, "lon", 1.35)))
                .then()
                .statusCode(200);

        until(() -> "311490101".equals(read(id).getString("territories.irisCode")));
    }

    @Test
    void the_zoning_of_a_day_outlives_the_registry() {
        String id = SampleRooms.fresh()
                .with("address", Map.of("communeCode", "31149"))
                .without("location")
                .enter(TOULOUSE);
        String path = "/premises/" + id + "/zoning?at=2026-03-01";

        JsonPath told = get(officer(TOULOUSE), path);
        StandIns.registry().goAway(true);
        JsonPath later = get(officer(TOULOUSE), "/premises/" + id + "/zoning?at=2026-03-02");
        JsonPath before = get(officer(TOULOUSE), "/premises/" + id + "/zoning?at=2020-01-01");

        assertThat(told.getBoolean("degraded")).isFalse();
        assertThat(told.getString("items.find { it.profession == 'G15:60' }.zone.code"))
                .isEqualTo("ZIP");
        assertThat(later.getBoolean("degraded")).isTrue();
        assertThat(later.getString("items.find { it.profession == 'G15:60' }.zone.code"))
                .isEqualTo("ZIP");
        assertThat(before.getList("items")).isEmpty();
        assertThat(before.getBoolean("degraded")).isTrue();
    }

    @Test
    void of_a_commune_the_days_that_were_told_last_are_kept() throws SQLException {
        String id = SampleRooms.fresh().enter(TOULOUSE);
        for (int day = 1; day <= 30; day++) {
            get(officer(TOULOUSE), "/premises/%s/zoning?at=2025-01-%02d".formatted(id, day));
        }

        assertThat(asApp(TOULOUSE, "select count(*) from place_zoning where commune_code = '31555'"))
                .isEqualTo(24);
        assertThat(asApp(
                        TOULOUSE,
                        "select count(*) from place_zoning where commune_code = '31555' and day = '2025-01-30'"))
                .isEqualTo(1);
    }

    @Test
    void stamps_of_long_ago_and_places_nothing_was_told_of_are_asked_about_again() throws SQLException {
        String old = SampleRooms.fresh().enter(TOULOUSE);
        String unknown = SampleRooms.fresh().enter(TOULOUSE);
        placed(old);
        placed(unknown);
        changeAsApp(
                TOULOUSE,
                "update premises set epci_code = '999999999', stamped_at = now() - interval '31 days' where id = '"
                        + old + "'");
        changeAsApp(
                TOULOUSE,
                "update premises set epci_code = null, department_code = null, stamped_at = now() - interval '2 days' where id = '"
                        + unknown + "'");

        until(() -> "243100518".equals(read(old).getString("territories.epciCode")));
        until(() -> "243100518".equals(read(unknown).getString("territories.epciCode")));
    }
}
