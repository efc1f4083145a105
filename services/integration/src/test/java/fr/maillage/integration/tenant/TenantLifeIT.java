package fr.maillage.integration.tenant;

import static fr.maillage.integration.IntegrationApi.BASE;
import static fr.maillage.integration.IntegrationApi.await;
import static fr.maillage.integration.IntegrationApi.created;
import static fr.maillage.integration.IntegrationApi.move;
import static fr.maillage.integration.IntegrationApi.newTenant;
import static fr.maillage.integration.IntegrationApi.operator;
import static fr.maillage.integration.IntegrationApi.problem;
import static fr.maillage.integration.IntegrationApi.siren;
import static fr.maillage.integration.IntegrationApi.submit;
import static fr.maillage.integration.IntegrationApi.tenant;
import static fr.maillage.integration.IntegrationApi.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.StandInKeycloak;
import fr.maillage.integration.StandIns;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An organization from its creation on, and Keycloak beside it. */
@QuarkusTest
class TenantLifeIT {

    private final StandInKeycloak keycloak = StandIns.keycloak();

    @AfterEach
    void back() {
        keycloak.goAway(false);
    }

    @Test
    void a_creation_is_answered_at_once_and_soon_in_effect() {
        String alias = siren();
        Response answer = submit(newTenant(alias, "claire-" + alias));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/api/integration/v1/tenants/" + alias);
        assertThat(answer.jsonPath().getString("state")).isEqualTo("PROVISIONING");

        JsonPath tenant = await(alias, "ACTIVE");
        assertThat(tenant.getString("effect.state")).isEqualTo("DONE");
        assertThat(tenant.getList("allowedTransitions")).containsExactly("SUSPENDED");
        assertThat(tenant.getString("firstUser.signIn.code")).isEqualTo("operator-sets-password");
        assertThat(keycloak.organization(alias).orElseThrow().path("enabled").asBoolean())
                .isTrue();
        assertThat(keycloak.organization(alias)
                        .orElseThrow()
                        .at("/attributes/communeCodes/1")
                        .asText())
                .isEqualTo("69266");
        assertThat(keycloak.user("claire-" + alias)
                        .orElseThrow()
                        .at("/requiredActions/0")
                        .asText())
                .isEqualTo("UPDATE_PASSWORD");
        assertThat(keycloak.user("claire-" + alias)
                        .orElseThrow()
                        .path("enabled")
                        .asBoolean())
                .isTrue();
        assertThat(keycloak.rolesOf("claire-" + alias)).containsExactly("health-officer");
        assertThat(keycloak.isMember(alias, "claire-" + alias)).isTrue();
    }

    @Test
    void neither_the_answers_nor_the_database_keep_who_the_first_user_is() {
        String alias = created();

        assertThat(operator().get(BASE + "/tenants/" + alias).asString()).doesNotContain("Claire", "Moreau", "user-");
        assertThat(operator().get(BASE + "/tenants/" + alias + "/history").asString())
                .doesNotContain("Claire", "Moreau");
        assertThat(IntegrationDatabase.number("select count(*) from tenant where alias = '" + alias
                        + "' and coalesce(user_name, user_email, user_given_name, user_family_name) is not null"))
                .isZero();
    }

    @Test
    void the_same_creation_repeated_with_its_key_is_one_creation() {
        String alias = siren();
        String body = newTenant(alias, "twice-" + alias);

        Response first = operator()
                .contentType("application/json")
                .header("Idempotency-Key", "key-" + alias)
                .body(body)
                .post(BASE + "/tenants");
        Response second = operator()
                .contentType("application/json")
                .header("Idempotency-Key", "key-" + alias)
                .body(body)
                .post(BASE + "/tenants");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        problem(submit(body), 409, "tenant-exists");
    }

    @Test
    void a_change_reaches_keycloak_and_leaves_what_it_does_not_name() {
        String alias = created();

        Response changed = operator()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v1\"")
                .body("{\"name\":\"Renamed %s\",\"communeCodes\":[\"69001\"]}".formatted(alias))
                .patch(BASE + "/tenants/" + alias);

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.header("ETag")).startsWith("\"v2");
        await(alias, "ACTIVE");
        assertThat(keycloak.organization(alias).orElseThrow().path("name").asText())
                .isEqualTo("Renamed " + alias);
        assertThat(keycloak.organization(alias)
                        .orElseThrow()
                        .at("/attributes/departments/0")
                        .asText())
                .isEqualTo("69");
    }

    @Test
    void changes_without_or_with_another_version_are_refused() {
        String alias = created();
        String path = BASE + "/tenants/" + alias;
        String patch = "{\"name\":\"Autre\"}";

        problem(
                operator()
                        .contentType("application/merge-patch+json")
                        .body(patch)
                        .patch(path),
                428,
                "precondition-required");
        problem(
                operator()
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "\"v7\"")
                        .body(patch)
                        .patch(path),
                412,
                "stale-version");
        problem(
                operator()
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "\"v1\"")
                        .body("{\"alias\":\"x\"}")
                        .patch(path),
                400,
                "read-only-field");
        problem(
                operator()
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "\"v1\"")
                        .body(
                                "{\"firstUser\":{\"username\":\"other\",\"email\":\"o@x.example\",\"givenName\":\"O\",\"familyName\":\"X\",\"role\":\"planner\"}}")
                        .patch(path),
                409,
                "first-user-settled");
    }

    @Test
    void a_suspended_organization_is_disabled_with_its_machines_and_comes_back() {
        String alias = created();
        keycloak.addClient("machine-of-" + alias, alias);

        assertThat(move(alias, "SUSPENDED").statusCode()).isEqualTo(200);
        JsonPath suspended = await(alias, "SUSPENDED");

        assertThat(suspended.getList("allowedTransitions")).containsExactly("ACTIVE");
        assertThat(keycloak.organization(alias).orElseThrow().path("enabled").asBoolean())
                .isFalse();
        assertThat(keycloak.clientEnabled("machine-of-" + alias)).isFalse();

        assertThat(move(alias, "ACTIVE").statusCode()).isEqualTo(200);
        await(alias, "ACTIVE");

        assertThat(keycloak.organization(alias).orElseThrow().path("enabled").asBoolean())
                .isTrue();
        assertThat(keycloak.clientEnabled("machine-of-" + alias)).isTrue();
    }

    @Test
    void a_step_that_its_state_does_not_allow_names_those_it_does() {
        String alias = created();

        JsonPath refused = problem(move(alias, "ACTIVE"), 409, "tenant-transition-refused");

        assertThat(refused.getString("detail")).contains("SUSPENDED");
    }

    @Test
    void the_history_tells_who_what_when_and_why() {
        String alias = created();
        move(alias, "SUSPENDED");
        await(alias, "SUSPENDED");

        JsonPath history = operator()
                .get(BASE + "/tenants/" + alias + "/history?total=exact")
                .jsonPath();

        assertThat(history.getList("items.action")).containsExactly("APPLIED", "SUSPENDED", "APPLIED", "CREATED");
        assertThat(history.getString("items[1].subject")).isEqualTo("subject-of-operator");
        assertThat(history.getString("items[1].reason")).isEqualTo("Essai");
        assertThat(history.getString("items[1].changes.state.after")).isEqualTo("SUSPENDED");
        assertThat(history.getLong("page.total")).isEqualTo(4);
    }

    @Test
    void a_first_user_whose_name_is_taken_fails_the_creation_until_another_is_given() {
        String alias = siren();
        keycloak.addUser("somebody-" + alias, "taken-" + alias);
        submit(newTenant(alias, "taken-" + alias));

        JsonPath failed = await(alias, "FAILED");
        assertThat(failed.getString("effect.reason.code")).isEqualTo("user-exists");
        assertThat(keycloak.rolesOf("taken-" + alias)).isEmpty();
        assertThat(keycloak.organization(alias).orElseThrow().path("enabled").asBoolean())
                .isFalse();

        Response corrected = operator()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v1\"")
                .body("{\"firstUser\":{\"username\":\"free-%1$s\",\"email\":\"free-%1$s@x.example\"}}".formatted(alias))
                .patch(BASE + "/tenants/" + alias);

        assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(200);
        await(alias, "ACTIVE");
        assertThat(keycloak.rolesOf("free-" + alias)).containsExactly("health-officer");
    }

    @Test
    void a_failed_creation_may_be_taken_up_again_as_it_is() {
        String alias = siren();
        keycloak.addUser("somebody-" + alias, "soon-" + alias);
        submit(newTenant(alias, "soon-" + alias));
        await(alias, "FAILED");

        keycloak.removeUser("somebody-" + alias);
        assertThat(move(alias, "PROVISIONING").statusCode()).isEqualTo(200);

        await(alias, "ACTIVE");
    }

    @Test
    void what_was_decided_while_keycloak_goes_away_is_brought_about_when_it_is_back() {
        String alias = created();
        keycloak.goAwayAfterNextRights();

        Response changed = operator()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v1\"")
                .body("{\"name\":\"Pendant la panne %s\"}".formatted(alias))
                .patch(BASE + "/tenants/" + alias);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        until(() -> "directory-away".equals(tenant(alias).getString("effect.reason.code")));

        keycloak.goAway(false);

        await(alias, "ACTIVE");
        assertThat(keycloak.organization(alias).orElseThrow().path("name").asText())
                .startsWith("Pendant la panne");
    }
}
