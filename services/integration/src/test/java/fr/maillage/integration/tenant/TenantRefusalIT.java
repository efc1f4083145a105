package fr.maillage.integration.tenant;

import static fr.maillage.integration.IntegrationApi.BASE;
import static fr.maillage.integration.IntegrationApi.as;
import static fr.maillage.integration.IntegrationApi.newTenant;
import static fr.maillage.integration.IntegrationApi.operator;
import static fr.maillage.integration.IntegrationApi.operatorByToken;
import static fr.maillage.integration.IntegrationApi.problem;
import static fr.maillage.integration.IntegrationApi.reader;
import static fr.maillage.integration.IntegrationApi.siren;
import static fr.maillage.integration.IntegrationApi.submit;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.StandInKeycloak;
import fr.maillage.integration.StandIns;
import fr.maillage.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is refused, to whom, and that nothing came of it. */
@QuarkusTest
class TenantRefusalIT {

    private final StandInKeycloak keycloak = StandIns.keycloak();

    @AfterEach
    void back() {
        keycloak.goAway(false);
    }

    @Test
    void a_wrong_siren_is_named_with_its_rule() {
        JsonPath refused = problem(submit(newTenant("246900246", "someone")), 400, "invalid-request");

        assertThat(refused.getString("violations[0].pointer")).isEqualTo("/alias");
        assertThat(refused.getString("violations[0].code")).isEqualTo("invalid-siren");
        assertThat(refused.getString("violations[0].ruleId")).isEqualTo("REG-21");
        assertThat(refused.getString("violations[0].message")).contains("246900246");
    }

    @Test
    void all_wrong_codes_are_named_at_once() {
        String alias = siren();
        String body = newTenant(alias, "someone")
                .replace("\"69266\"", "\"1053\",\"20004\"")
                .replace("[\"69\"]", "[\"20\"]")
                .replace("health-officer", "platform-admin");

        JsonPath refused = problem(submit(body), 400, "invalid-request");

        assertThat(refused.getList("violations.pointer"))
                .containsExactlyInAnyOrder("/departments/0", "/communeCodes/1", "/communeCodes/2", "/firstUser/role");
        assertThat(keycloak.organization(alias)).isEmpty();
    }

    @Test
    void a_name_that_only_differs_by_accents_is_taken() {
        String alias = siren();
        submit(newTenant(alias, "first-" + alias).replace("Collectivité " + alias, "Pays d’Évreux " + alias));

        String other = siren();
        Response second =
                submit(newTenant(other, "second-" + other).replace("Collectivité " + other, "pays d'evreux " + alias));

        problem(second, 409, "tenant-exists");
        assertThat(keycloak.organization(other)).isEmpty();
    }

    @Test
    void an_unknown_organization_is_not_found() {
        problem(operator().get(BASE + "/tenants/999999999"), 404, "tenant-not-found");
        problem(operator().get(BASE + "/tenants/999999999/history"), 404, "tenant-not-found");
        problem(operator().urlEncodingEnabled(false).get(BASE + "/tenants/a%00b"), 404, "tenant-not-found");
    }

    @Test
    @Tag("AN-08")
    void while_keycloak_is_away_nothing_is_decided_and_the_answer_says_when_to_come_back() {
        String alias = siren();
        operator();
        keycloak.goAway(true);

        Response refused = operatorByToken()
                .contentType("application/json")
                .body(newTenant(alias, "away-" + alias))
                .post(BASE + "/tenants");

        problem(refused, 503, "dependency-unavailable");
        assertThat(refused.header("Retry-After")).isNotBlank();
        problem(operatorByToken().get(BASE + "/tenants/" + alias), 404, "tenant-not-found");
        assertThat(IntegrationDatabase.number("select count(*) from tenant where alias = '" + alias + "'"))
                .isZero();
    }

    @Test
    @Tag("AN-08")
    void a_role_that_was_just_withdrawn_no_longer_counts_whatever_the_token_says() {
        operator();
        keycloak.takeRole("subject-of-operator", "platform-admin");

        Response refused = operatorByToken()
                .contentType("application/json")
                .body(newTenant(siren(), "nobody"))
                .post(BASE + "/tenants");

        problem(refused, 403, "rights-withdrawn");
    }

    @Test
    @Tag("AN-08")
    void an_account_or_a_client_that_was_just_disabled_decides_nothing() {
        operator();
        keycloak.enableUser("subject-of-operator", false);
        problem(
                operatorByToken()
                        .contentType("application/json")
                        .body(newTenant(siren(), "nobody"))
                        .post(BASE + "/tenants"),
                403,
                "rights-withdrawn");

        operator();
        keycloak.disableClient("client-of-operator");
        problem(
                operatorByToken()
                        .contentType("application/json")
                        .body(newTenant(siren(), "nobody"))
                        .post(BASE + "/tenants"),
                403,
                "rights-withdrawn");
    }

    @Test
    void organizations_are_for_operators_whatever_the_scope() {
        problem(reader("243100518").get(BASE + "/tenants"), 403, "forbidden");
        problem(reader("243100518").get(BASE + "/tenants/243100518"), 403, "forbidden");
        problem(reader("243100518").get(BASE + "/tenants/243100518/history"), 403, "forbidden");
        problem(
                as(Tokens.of("a", "integration", "integration:read").roles("platform-admin"))
                        .contentType("application/json")
                        .body(newTenant(siren(), "nobody"))
                        .post(BASE + "/tenants"),
                403,
                "forbidden");
        problem(
                as(Tokens.of("a", "integration", "integration:write").roles("health-officer"))
                        .contentType("application/json")
                        .body("{\"to\":\"SUSPENDED\",\"reason\":\"x\"}")
                        .post(BASE + "/tenants/243100518/transitions"),
                403,
                "forbidden");
    }

    @Test
    void every_access_to_organizations_is_in_the_audit_trail() {
        String alias = siren();
        submit(newTenant(alias, "trail-" + alias));
        operator().get(BASE + "/tenants/" + alias);

        for (String operation : new String[] {"tenant.create", "tenant.read"}) {
            assertThat(IntegrationDatabase.number("""
                    select count(*) from audit where operation = '%s' and subject = 'subject-of-operator'
                       and object_ids @> array[(select id::text from tenant where alias = '%s')]""".formatted(operation, alias)))
                    .as(operation)
                    .isPositive();
        }
    }
}
