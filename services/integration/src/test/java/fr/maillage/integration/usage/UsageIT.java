package fr.maillage.integration.usage;

import static fr.maillage.integration.IntegrationApi.BASE;
import static fr.maillage.integration.IntegrationApi.problem;
import static fr.maillage.integration.IntegrationApi.until;
import static fr.maillage.integration.client.Clients.RENNES;
import static fr.maillage.integration.client.Clients.TOULOUSE;
import static fr.maillage.integration.client.Clients.officer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.StandInGateway;
import fr.maillage.integration.StandIns;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UsageIT {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String MARCH = BASE + "/usage?dayFrom=2026-03-01&dayTo=2026-03-31";

    private final StandInGateway gateway = StandIns.gateway();

    @Test
    void counts_of_several_runs_add_up_and_none_is_added_twice() {
        gateway.count(TOULOUSE, "adding", DAY, 5, 0);
        until(() -> reads("adding") == 5);
        gateway.count(TOULOUSE, "adding", DAY, 9, 2);
        until(() -> reads("adding") == 9);

        gateway.restart();
        gateway.count(TOULOUSE, "adding", DAY, 4, 1);
        until(() -> reads("adding") == 13);

        JsonPath row = officer(TOULOUSE).get(MARCH + "&clientId=adding").jsonPath();
        assertThat(row.getList("items")).hasSize(1);
        assertThat(row.getInt("items[0].limited")).isEqualTo(3);
        assertThat(row.getInt("items[0].writes")).isEqualTo(2);
        assertThat(row.getString("items[0].day")).isEqualTo("2026-03-02");
    }

    @Test
    @Tag("AZ-02")
    void an_organization_sees_its_own_clients_only() {
        gateway.count(TOULOUSE, "of-toulouse", DAY, 1, 0);
        gateway.count(RENNES, "of-rennes", DAY, 2, 0);
        until(() -> reads("of-toulouse") == 1);

        String rennes = officer(RENNES).get(MARCH + "&total=exact&limit=200").asString();

        assertThat(rennes).contains("of-rennes").doesNotContain("of-toulouse");
        assertThat(officer(RENNES)
                        .get(MARCH + "&clientId=of-toulouse&total=exact")
                        .jsonPath()
                        .getInt("page.total"))
                .isZero();
    }

    @Test
    void pages_follow_each_other_newest_day_first_without_gap_or_double() {
        for (int day = 0; day < 3; day++) {
            gateway.count(TOULOUSE, "paged-a", DAY.plusDays(day), 1, 0);
            gateway.count(TOULOUSE, "paged-b", DAY.plusDays(day), 1, 0);
        }
        String filter = MARCH + "&clientId=paged-a&clientId=paged-b";
        until(() -> officer(TOULOUSE).get(filter).jsonPath().getList("items").size() == 6);

        List<String> seen = new ArrayList<>();
        JsonPath page = officer(TOULOUSE).get(filter + "&limit=4&total=exact").jsonPath();
        assertThat(page.getInt("page.total")).isEqualTo(6);
        seen.addAll(page.<String>getList("items.day"));
        page = officer(TOULOUSE)
                .get(filter + "&limit=4&total=exact&cursor=" + page.getString("page.next"))
                .jsonPath();
        seen.addAll(page.<String>getList("items.day"));

        assertThat(seen)
                .containsExactly("2026-03-04", "2026-03-04", "2026-03-03", "2026-03-03", "2026-03-02", "2026-03-02");
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        problem(officer(TOULOUSE).get(BASE + "/usage?dayFrom=2026-03-02&dayTo=2026-03-01"), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2B999999999-12-31", "-999999999-01-01", "-99999-01-01", "1999-12-31", "2201-01-01"})
    void a_day_outside_of_what_can_be_counted_is_refused(String day) {
        for (String bound : List.of("dayFrom", "dayTo")) {
            problem(
                    officer(TOULOUSE).urlEncodingEnabled(false).get(BASE + "/usage?" + bound + "=" + day),
                    400,
                    "invalid-parameter");
        }
    }

    private static int reads(String client) {
        List<Integer> reads =
                officer(TOULOUSE).get(MARCH + "&clientId=" + client).jsonPath().getList("items.reads");
        return reads.stream().mapToInt(Integer::intValue).sum();
    }
}
