package fr.maillage.platform.data.tenant;

import static fr.maillage.platform.data.sample.Tenants.RENNES;
import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static fr.maillage.platform.data.sample.Tenants.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.data.sample.Note;
import fr.maillage.platform.data.sample.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two organizations through the API of a service that has no tenant predicate anywhere. */
@QuarkusTest
class TenantIsolationIT {

    private static final String NOTES = "/api/sample/v1/notes";

    private final Tenants tenants;

    TenantIsolationIT(Tenants tenants) {
        this.tenants = tenants;
    }

    private static Map<String, String> body(UUID id, String reference) {
        return Map.of("id", id.toString(), "reference", reference, "title", "t", "secret", "s");
    }

    @Tag("AZ-03")
    @Test
    void lists_and_counts_hold_own_rows_only_by_hibernate_and_by_jdbc() {
        Note ours = tenants.aNoteOf(TOULOUSE);
        Note theirs = tenants.aNoteOf(RENNES);

        var list = as(RENNES).get(NOTES).jsonPath();

        assertThat(list.getList("items.id", String.class))
                .contains(theirs.id().toString())
                .doesNotContain(ours.id().toString());
        assertThat(list.getList("items.tenant")).containsOnly(RENNES);
        assertThat(list.getLong("total")).isEqualTo(list.getList("items").size());
        assertThat(list.getLong("byJdbc")).isEqualTo(list.getLong("total"));
        assertThat(list.getBoolean("virtual")).isTrue();
    }

    @Tag("AZ-02")
    @Test
    void an_object_of_another_organization_is_not_there_like_one_that_never_was() {
        Note ours = tenants.aNoteOf(TOULOUSE);

        assertThat(as(TOULOUSE).get(NOTES + "/" + ours.id()).statusCode()).isEqualTo(200);
        Response foreign = as(RENNES).get(NOTES + "/" + ours.id());
        Response absent = as(RENNES).get(NOTES + "/" + UUID.randomUUID());

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(withoutTrace(foreign)).isEqualTo(withoutTrace(absent));
    }

    private static Map<String, Object> withoutTrace(Response response) {
        Map<String, Object> body = response.jsonPath().getMap("");
        body.remove("traceId");
        return body;
    }

    @Tag("AZ-02")
    @Test
    void nothing_of_another_organization_can_be_changed_or_removed() {
        Note ours = tenants.aNoteOf(TOULOUSE);

        assertThat(as(RENNES)
                        .body(Map.of("title", "x"))
                        .put(NOTES + "/" + ours.id())
                        .asString())
                .isEqualTo("false");
        assertThat(as(RENNES).delete(NOTES + "/" + ours.id()).asString()).isEqualTo("false");

        assertThat(as(TOULOUSE).get(NOTES + "/" + ours.id()).jsonPath().getString("title"))
                .isEqualTo("title");
    }

    @Tag("AZ-03")
    @Test
    void a_number_taken_elsewhere_is_free_here_and_only_own_doubles_are_refused() {
        String reference = "2026-" + UUID.randomUUID();
        tenants.aNoteOf(TOULOUSE, reference);

        assertThat(as(RENNES)
                        .body(body(UUID.randomUUID(), reference))
                        .post(NOTES)
                        .statusCode())
                .isEqualTo(204);
        assertThat(as(RENNES)
                        .body(body(UUID.randomUUID(), reference))
                        .post(NOTES)
                        .statusCode())
                .isEqualTo(500);
    }

    @Tag("ER-03")
    @Test
    void a_token_of_no_or_of_several_organizations_sees_nothing() {
        tenants.aNoteOf(TOULOUSE);

        assertThat(as().get(NOTES).jsonPath().getList("items")).isEmpty();
        assertThat(as(TOULOUSE, RENNES).get(NOTES).jsonPath().getList("items")).isEmpty();
        assertThat(as(TOULOUSE, RENNES).get(NOTES).jsonPath().getLong("byJdbc")).isZero();
        assertThat(as(TOULOUSE, RENNES)
                        .body(body(UUID.randomUUID(), "x"))
                        .post(NOTES)
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("tenant-required");
    }

    @Tag("AZ-06")
    @Test
    void a_stranger_sees_nothing_on_a_public_operation_whatever_his_token_looks_like() {
        tenants.aNoteOf(TOULOUSE);

        assertThat(given().get(NOTES + "/open").asString()).isEqualTo("[]");
        assertThat(given().header("X-Tenant-Id", TOULOUSE)
                        .queryParam("tenant", TOULOUSE)
                        .get(NOTES + "/open")
                        .body()
                        .asString())
                .doesNotContain("secret of");
    }

    @Test
    void the_bearer_of_a_link_sees_one_object() {
        Note linked = tenants.aNoteOf(TOULOUSE);
        tenants.aNoteOf(TOULOUSE);

        assertThat(given().get(NOTES + "/linked/" + TOULOUSE + "/" + linked.id())
                        .jsonPath()
                        .getList("id", String.class))
                .containsExactly(linked.id().toString());
        assertThat(given().get(NOTES + "/linked/" + RENNES + "/" + linked.id()).asString())
                .isEqualTo("[]");
    }
}
