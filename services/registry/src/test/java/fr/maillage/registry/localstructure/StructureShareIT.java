package fr.maillage.registry.localstructure;

import static fr.maillage.registry.Organizations.RENNES;
import static fr.maillage.registry.Organizations.TOULOUSE;
import static fr.maillage.registry.Organizations.as;
import static fr.maillage.registry.Organizations.ids;
import static fr.maillage.registry.Organizations.made;
import static fr.maillage.registry.Organizations.officer;
import static fr.maillage.registry.Organizations.post;
import static fr.maillage.registry.Organizations.transition;
import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.problem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A place of care of one organization, shown to another from a date to an end; in the Ardèche (07). */
@QuarkusTest
class StructureShareIT {

    private static final String LIST = "/structures?territory=commune:07186&limit=200";

    private String place = "";

    @BeforeEach
    void aPlace() {
        RegistryApi.awaitReference();
        place = made(
                TOULOUSE,
                "/structures",
                Map.of("name", "MMG " + UUID.randomUUID(), "kind", "ESP", "communeCode", "07186"));
    }

    private String shares() {
        return "/structures/" + place + "/shares";
    }

    private String shared() {
        Response made = post(officer(TOULOUSE), shares(), Map.of("grantee", RENNES, "fieldSet", "full"));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath().getString("id");
    }

    @Test
    void it_is_seen_from_the_grant_on_and_no_longer_once_revoked() {
        assertThat(ids(officer(RENNES), LIST)).doesNotContain(place);
        problem(officer(RENNES).get(BASE + "/structures/" + place), 404, "structure-not-found");

        String share = shared();

        assertThat(ids(officer(RENNES), LIST)).contains(place);
        assertThat(officer(RENNES).get(BASE + "/structures/" + place).jsonPath().getString("owner"))
                .isEqualTo(TOULOUSE);
        assertThat(officer(TOULOUSE).get(BASE + shares()).jsonPath().getList("items.id"))
                .containsExactly(share);
        assertThat(officer(TOULOUSE).delete(BASE + shares() + "/" + share).statusCode())
                .isEqualTo(204);
        assertThat(ids(officer(RENNES), LIST)).doesNotContain(place);
        problem(officer(RENNES).get(BASE + "/structures/" + place), 404, "structure-not-found");
        problem(officer(TOULOUSE).delete(BASE + shares() + "/" + share), 404, "structure-share-not-found");
    }

    @Test
    void who_is_shown_it_neither_changes_it_nor_shares_it_on() {
        shared();

        problem(
                post(officer(RENNES), shares(), Map.of("grantee", "243500001", "fieldSet", "full")),
                409,
                "structure-read-only");
        problem(officer(RENNES).get(BASE + shares()), 409, "structure-read-only");
        assertThat(as("social-agent", TOULOUSE).get(BASE + shares()).statusCode())
                .isEqualTo(403);
        assertThat(transition(TOULOUSE, "/structures/" + place, Map.of("to", "ARCHIVED"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(ids(officer(RENNES), LIST)).doesNotContain(place);
    }

    @Test
    void nothing_is_shared_that_is_not_there_or_by_a_set_that_is_none() {
        RegistryDatabase.execute("""
                insert into structure (id, name, search_name, commune_code, source)
                values ('local:share-1', 'Nationale', 'nationale', '07186', 'demo') on conflict do nothing""");
        Map<String, String> body = Map.of("grantee", RENNES, "fieldSet", "full");

        problem(post(officer(TOULOUSE), "/structures/local:share-1/shares", body), 409, "structure-read-only");
        problem(
                post(officer(TOULOUSE), "/structures/local:" + UUID.randomUUID() + "/shares", body),
                404,
                "structure-not-found");
        Response unknown = post(officer(TOULOUSE), shares(), Map.of("grantee", RENNES, "fieldSet", "outline"));
        assertThat(unknown.statusCode()).as(unknown.asString()).isIn(400, 422);
        RegistryDatabase.execute("delete from structure where id = 'local:share-1'");
    }
}
