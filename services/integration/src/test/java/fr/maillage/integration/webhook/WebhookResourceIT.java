package fr.maillage.integration.webhook;

import static fr.maillage.integration.IntegrationApi.as;
import static fr.maillage.integration.IntegrationApi.problem;
import static fr.maillage.integration.tenant.IntegrationDatabase.number;
import static fr.maillage.integration.webhook.Subscriber.HOOKS;
import static fr.maillage.integration.webhook.Subscriber.body;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.webhook.Subscriber.Hook;
import fr.maillage.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebhookResourceIT {

    private static final String URL = "https://hooks.rennes.example/maillage";

    private static Subscriber rennes() {
        return Subscriber.of("rennes");
    }

    private static Subscriber toulouse() {
        return Subscriber.of("toulouse");
    }

    @Test
    @Tag("SE-04")
    void the_secret_is_shown_when_it_is_made_and_never_again() {
        Hook hook = rennes().hook(URL, "*");

        assertThat(hook.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
        for (String path : List.of("", "/history", "/deliveries")) {
            assertThat(rennes().caller().get(hook.path() + path).asString())
                    .doesNotContain(hook.secret().substring(6));
        }
        assertThat(rennes().caller().get(HOOKS).asString()).doesNotContain("whsec_");
        assertThat(hook.read().getMap("$")).doesNotContainKey("secret");
    }

    @Test
    @Tag("PR-02")
    void at_rest_it_is_sealed() {
        Hook hook = rennes().hook(URL, "*");

        assertThat(number("select count(*) from webhook where secret is not null and id = '" + hook.id() + "'"))
                .isOne();
        assertThat(number("select count(*) from webhook where position(convert_to('whsec_', 'UTF8') in secret) > 0"))
                .isZero();
    }

    @Test
    void it_is_read_listed_changed_and_deleted_and_its_history_stays() {
        Hook hook = rennes().hook(URL, "fr.maillage.registry.*");

        assertThat(hook.read().getString("state")).isEqualTo("ACTIVE");
        assertThat(rennes().caller().get(HOOKS + "?limit=200").jsonPath().getList("items.id"))
                .contains(hook.id());
        Response changed = rennes().caller()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v1\"")
                .body("{\"description\":\"Tableau de bord\",\"eventTypes\":[\"fr.maillage.premises.*\"]}")
                .patch(hook.path());
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getInt("version")).isEqualTo(2);
        Response deleted = rennes().caller().header("If-Match", "\"v2\"").delete(hook.path());
        assertThat(deleted.statusCode()).as(deleted.asString()).isEqualTo(204);

        problem(rennes().caller().get(hook.path()), 404, "webhook-not-found");
        assertThat(rennes().caller().get(hook.path() + "/history").jsonPath().<String>getList("items.action"))
                .containsExactly("DELETED", "CHANGED", "CREATED");
    }

    @Test
    void a_change_names_the_version_it_was_made_from() {
        Hook hook = rennes().hook(URL, "*");
        var patch =
                rennes().caller().contentType("application/merge-patch+json").body("{\"description\":\"x\"}");

        problem(patch.patch(hook.path()), 428, "precondition-required");
        problem(patch.header("If-Match", "\"v7\"").patch(hook.path()), 412, "stale-version");
    }

    @Test
    @Tag("AZ-02")
    void another_organization_finds_nothing_of_it() {
        Hook hook = rennes().hook(URL, "*");
        String ping = hook.post("/pings", "").jsonPath().getString("id");
        Hook seen = new Hook(toulouse(), hook.id(), "");

        problem(toulouse().caller().get(hook.path()), 404, "webhook-not-found");
        problem(toulouse().caller().get(hook.path() + "/history"), 404, "webhook-not-found");
        problem(toulouse().caller().get(hook.path() + "/deliveries"), 404, "webhook-not-found");
        problem(toulouse().caller().get(hook.path() + "/deliveries/" + ping), 404, "webhook-not-found");
        problem(seen.post("/secrets", "{}"), 404, "webhook-not-found");
        problem(seen.post("/pings", ""), 404, "webhook-not-found");
        problem(seen.post("/deliveries/" + ping + "/replays", ""), 404, "webhook-not-found");
        problem(toulouse().caller().header("If-Match", "*").delete(hook.path()), 404, "webhook-not-found");
        assertThat(toulouse().caller().get(HOOKS + "?limit=200").jsonPath().getList("items.id"))
                .doesNotContain(hook.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr.other.*", "fr.maillage.registry*", "**", ""})
    void what_is_no_event_type_is_refused(String type) {
        problem(rennes().submit(body(URL, type)), 400, "invalid-request");
    }

    @Test
    void an_address_is_refused_without_being_repeated() {
        Response refused = rennes().submit(body("https://me:swim@hooks.example.org/", "*"));

        assertThat(problem(refused, 422, "webhook-url-refused").getString("violations[0].code"))
                .isEqualTo("url-credentials");
        assertThat(refused.asString()).doesNotContain("swim");
    }

    @Test
    void an_organization_has_so_many_and_no_more() {
        Subscriber many = Subscriber.fresh();
        for (int i = 0; i < 20; i++) {
            many.hook(URL, "*");
        }

        problem(many.submit(body(URL, "*")), 409, "webhook-limit-reached");
    }

    @Test
    void a_role_that_looks_after_none_is_refused() {
        var elected = as(Tokens.of("elected", "integration", "integration:read", "integration:write")
                .roles("elected")
                .organizations(rennes().alias()));

        problem(elected.get(HOOKS), 403, "forbidden");
    }

    @Test
    void a_state_leads_where_it_says() {
        Hook hook = rennes().hook(URL, "*");

        assertThat(hook.move("PAUSED").jsonPath().getString("stateReason.code")).isEqualTo("caller");
        problem(hook.move("PAUSED"), 409, "webhook-transition-refused");
        problem(hook.move("DELETED"), 409, "webhook-transition-refused");
        assertThat(hook.move("ACTIVE").jsonPath().getString("state")).isEqualTo("ACTIVE");
    }
}
