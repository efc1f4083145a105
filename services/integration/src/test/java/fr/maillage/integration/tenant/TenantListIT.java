package fr.maillage.integration.tenant;

import static fr.maillage.integration.IntegrationApi.BASE;
import static fr.maillage.integration.IntegrationApi.operator;
import static fr.maillage.integration.IntegrationApi.problem;
import static fr.maillage.integration.IntegrationApi.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.StandIns;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organizations that somebody made in Keycloak appear, and are listed. */
@QuarkusTest
class TenantListIT {

    @BeforeEach
    void five_of_one_name_made_in_keycloak_itself() {
        for (int i = 1; i <= 5; i++) {
            StandIns.keycloak().addOrganization("zz-" + i, "Zébrure " + i, i == 5 ? "cpam" : "ars", i != 4);
        }
        StandIns.keycloak().addOrganization("zz-none", "Zébrure sans genre", "", true);
        until(() -> list("q=zebrure&total=exact").getLong("page.total") == 5);
    }

    private static JsonPath list(String query) {
        return operator()
                .get(BASE + "/tenants?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void they_appear_as_they_are_there_and_nobody_without_a_kind() {
        JsonPath found = list("q=ZÉBRURE");

        assertThat(found.getList("items.alias")).containsExactly("zz-1", "zz-2", "zz-3", "zz-4", "zz-5");
        assertThat(found.getList("items.state")).containsExactly("ACTIVE", "ACTIVE", "ACTIVE", "SUSPENDED", "ACTIVE");
        assertThat(found.getString("items[0].effect.state")).isEqualTo("DONE");
    }

    @Test
    void filters_are_or_among_themselves_and_and_between_them() {
        assertThat(list("q=zebrure&kind=cpam").getList("items.alias")).containsExactly("zz-5");
        assertThat(list("q=zebrure&kind=cpam&kind=ars&state=SUSPENDED").getList("items.alias"))
                .containsExactly("zz-4");
    }

    @Test
    void pages_follow_each_other_without_double_or_gap() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = list("q=zebrure&limit=2" + cursor);
            seen.addAll(page.getList("items.alias", String.class));
            cursor = page.getString("page.next") == null ? null : "&cursor=" + page.getString("page.next");
        } while (cursor != null);

        assertThat(seen).containsExactly("zz-1", "zz-2", "zz-3", "zz-4", "zz-5");
    }

    @Test
    void the_same_as_csv() {
        String csv =
                operator().accept("text/csv").get(BASE + "/tenants?q=zebrure").asString();

        assertThat(csv.lines().findFirst())
                .hasValueSatisfying(header -> assertThat(header).startsWith("alias"));
        assertThat(csv.lines()).hasSize(6);
    }

    @Test
    void unknown_kinds_and_states_are_named() {
        problem(operator().get(BASE + "/tenants?kind=club"), 400, "invalid-parameter");
        problem(operator().get(BASE + "/tenants?state=GONE"), 400, "invalid-parameter");
        problem(operator().get(BASE + "/tenants?knd=ars"), 400, "unknown-parameter");
    }

    @Test
    void an_item_is_not_sent_twice_to_whoever_has_it() {
        String tag = operator().get(BASE + "/tenants/zz-1").header("ETag");

        assertThat(operator()
                        .header("If-None-Match", tag)
                        .get(BASE + "/tenants/zz-1")
                        .statusCode())
                .isEqualTo(304);
    }
}
