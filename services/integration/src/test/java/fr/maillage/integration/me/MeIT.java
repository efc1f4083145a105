package fr.maillage.integration.me;

import static fr.maillage.integration.IntegrationApi.BASE;
import static fr.maillage.integration.IntegrationApi.as;
import static fr.maillage.integration.IntegrationApi.problem;
import static fr.maillage.integration.IntegrationApi.reader;
import static fr.maillage.integration.IntegrationApi.until;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.StandIns;
import fr.maillage.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeIT {

    private static JsonPath me(RequestSpecification caller) {
        return caller.get(BASE + "/me").then().statusCode(200).extract().jsonPath();
    }

    @Test
    void a_person_is_told_who_she_is_and_for_whom_she_acts() {
        StandIns.keycloak().addOrganization("ars-09", "ARS de l’Ariège", "ars", true);
        until(() -> me(reader("ars-09")).getString("organization.name") != null);

        JsonPath me = me(reader("ars-09"));

        assertThat(me.getString("subject")).isEqualTo("subject-of-reader");
        assertThat(me.getString("preferredUsername")).isEqualTo("reader");
        assertThat(me.getString("kind")).isEqualTo("PERSON");
        assertThat(me.getString("client")).isEqualTo("client-of-reader");
        assertThat(me.getString("organization.alias")).isEqualTo("ars-09");
        assertThat(me.getString("organization.kind.label")).isEqualTo("Agence régionale de santé");
        assertThat(me.getString("roles[0].labelEn")).isEqualTo("Planner");
        assertThat(me.getString("scopes.find { it.code == 'integration:read' }.label"))
                .isEqualTo("Lire l’intégration");
        assertThat(me.getString("tokenExpiresAt")).isNotBlank();
    }

    @Test
    void a_token_of_none_or_several_organizations_is_told_so_instead_of_refused() {
        JsonPath none = me(reader());
        JsonPath several = me(reader("243100518", "243500139"));

        assertThat(none.getMap("organization")).isNull();
        assertThat(none.getList("organizations")).isEmpty();
        assertThat(several.getMap("organization")).isNull();
        assertThat(several.getList("organizations.alias")).containsExactly("243100518", "243500139");
    }

    @Test
    void an_organization_that_the_platform_does_not_know_is_named_and_nothing_more() {
        JsonPath me = me(reader("unknown-31"));

        assertThat(me.getString("organization.alias")).isEqualTo("unknown-31");
        assertThat(me.getString("organization.name")).isNull();
    }

    @Test
    void limits_are_those_of_the_tier() {
        JsonPath me = me(reader());

        assertThat(me.getString("limits.tier")).isEqualTo("default");
        assertThat(me.getInt("limits.requestsPerSecond")).isEqualTo(20);
    }

    @Test
    void nobody_without_a_token_of_this_service_and_its_scope() {
        problem(given().get(BASE + "/me"), 401, "authentication-required");
        problem(as(Tokens.of("a", "registry", "integration:read")).get(BASE + "/me"), 401, "invalid-token");
        problem(as(Tokens.of("a", "integration", "registry:read")).get(BASE + "/me"), 403, "forbidden");
    }
}
