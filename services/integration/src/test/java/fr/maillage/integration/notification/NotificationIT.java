package fr.maillage.integration.notification;

import static fr.maillage.integration.IntegrationApi.BASE;
import static fr.maillage.integration.IntegrationApi.as;
import static fr.maillage.integration.IntegrationApi.problem;
import static fr.maillage.integration.IntegrationApi.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.IntegrationApi;
import fr.maillage.integration.StandInKeycloak;
import fr.maillage.integration.StandInMailServer;
import fr.maillage.integration.StandIns;
import fr.maillage.integration.client.Clients;
import fr.maillage.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NotificationIT {

    private static final String PATH = BASE + "/notifications";
    private static final String PREFERENCES = PATH + "/preferences";

    private final StandInKeycloak keycloak = StandIns.keycloak();
    private final StandInMailServer mail = StandIns.mail();
    private String organization = "";
    private String who = "";

    /** A person of an organization of her own, whom Keycloak knows as a member. */
    @BeforeEach
    void person() {
        organization = IntegrationApi.created();
        who = "reader-" + UUID.randomUUID();
        keycloak.addUser("subject-of-" + who, who, "health-officer");
        keycloak.addMember(organization, "subject-of-" + who);
    }

    @AfterEach
    void back() {
        mail.answer("250 OK");
    }

    @Test
    void a_burst_of_news_is_one_letter_to_who_asked_for_it() {
        wants("api-clients", "IMMEDIATE");

        Clients.made(organization);
        Clients.made(organization);

        until(() -> mail.mailsTo(address()).size() == 1);
        // Long lines are broken for the way, as quoted-printable does.
        String letter = mail.mailsTo(address()).getFirst().replace("=\n", "");
        assertThat(letter)
                .contains("From: maillage@maillage.example")
                .contains("Auto-Submitted: auto-generated")
                .contains("2_nouveaut")
                .contains("api-client/");
        until(() -> states().equals(List.of("SENT", "SENT")));
        Response list = person("integration:read").get(PATH + "?total=exact");
        assertThat(list.jsonPath().getInt("page.total")).isEqualTo(2);
        assertThat(list.jsonPath().getList("items.event.label")).containsOnly("Client machine créé");
    }

    @Test
    void who_asked_for_a_digest_waits_for_it() {
        wants("api-clients", "WEEKLY");

        Clients.made(organization);

        until(() -> states().equals(List.of("PENDING")));
        assertThat(person("integration:read").get(PATH).jsonPath().getString("items[0].dueAt"))
                .matches("\\d{4}-\\d\\d-\\d\\dT0[56]:00:00Z");
        assertThat(mail.mailsTo(address())).isEmpty();
    }

    @Test
    void a_server_that_is_away_gets_the_letter_later_and_one_that_refuses_gets_it_once() {
        wants("api-clients", "IMMEDIATE");
        mail.answer("450 4.2.0 later");
        Clients.made(organization);
        until(() -> !states().isEmpty());
        assertThat(mail.mailsTo(address())).isEmpty();
        mail.answer("250 OK");
        until(() -> mail.mailsTo(address()).size() == 1);

        mail.answer("550 5.1.1 unknown");
        Clients.made(organization);
        until(() -> states().contains("FAILED"));
        assertThat(person("integration:read").get(PATH).jsonPath().getList("items.reason.code"))
                .contains("refused");
    }

    @Test
    void a_server_that_stays_away_is_given_up() {
        wants("api-clients", "IMMEDIATE");
        mail.answer("450 4.2.0 later");
        Clients.made(organization);

        until(() -> states().equals(List.of("FAILED")));

        assertThat(person("integration:read").get(PATH).jsonPath().getString("items[0].reason.code"))
                .isEqualTo("given-up");
    }

    @Test
    @Tag("AN-08")
    void rights_are_asked_again_when_the_letter_leaves() {
        wants("api-clients", "IMMEDIATE");
        keycloak.takeRole("subject-of-" + who, "health-officer");
        Clients.made(organization);
        until(() -> states().equals(List.of("SKIPPED")));

        keycloak.enableUser("subject-of-" + who, false);
        Clients.made(organization);
        until(() -> states().equals(List.of("SKIPPED", "SKIPPED")));

        assertThat(person("integration:read").get(PATH).jsonPath().getList("items.reason.code"))
                .containsOnly("not-entitled");
        assertThat(mail.mailsTo(address())).isEmpty();
    }

    @Test
    void that_an_organization_is_suspended_is_told_and_nothing_else_of_it() {
        wants("organization", "IMMEDIATE");
        IntegrationApi.move(organization, "SUSPENDED");

        until(() -> mail.mailsTo(address()).size() == 1);
        assertThat(mail.mailsTo(address()).getFirst()).contains("Organisation suspendue");
    }

    @Test
    void who_opts_out_gets_nothing_that_was_waiting() {
        wants("api-clients", "IMMEDIATE");
        mail.answer("450 4.2.0 later");
        Clients.made(organization);
        until(() -> !states().isEmpty());
        wants("api-clients", "OFF");
        mail.answer("250 OK");

        until(() -> states().equals(List.of("SKIPPED")));
        assertThat(mail.mailsTo(address())).isEmpty();
    }

    @Test
    @Tag("AZ-02")
    void preferences_and_news_are_each_one_s_own() {
        wants("api-clients", "IMMEDIATE");
        Clients.made(organization);
        until(() -> states().size() == 1);

        RequestSpecification colleague = as(Tokens.of("colleague", "integration", "integration:read")
                .roles("health-officer")
                .organizations(organization));
        assertThat(colleague.get(PATH).jsonPath().getList("items")).isEmpty();
        assertThat(as(Tokens.of(who, "integration", "integration:read")
                                .roles("health-officer")
                                .organizations(Clients.RENNES))
                        .get(PATH)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void preferences_name_the_version_they_replace() {
        Response first = put("\"v0\"", "api-clients", "DAILY");
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"v1\"");

        problem(put("\"v0\"", "api-clients", "OFF"), 412, "stale-version");
        problem(put("\"v1\"", "no-such-kind", "OFF"), 400, "invalid-request");
        assertThat(person("integration:read")
                        .get(PREFERENCES)
                        .jsonPath()
                        .getString("kinds.find { it.kind.code == 'api-clients' }.rhythm"))
                .isEqualTo("DAILY");
    }

    private void wants(String kind, String rhythm) {
        String tag = person("integration:read").get(PREFERENCES).header("ETag");
        Response answer = put(tag, kind, rhythm);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private Response put(String tag, String kind, String rhythm) {
        return person("integration:write")
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{\"language\":\"fr\",\"kinds\":[{\"kind\":\"%s\",\"rhythm\":\"%s\"}]}".formatted(kind, rhythm))
                .put(PREFERENCES);
    }

    private List<String> states() {
        return person("integration:read").get(PATH).jsonPath().getList("items.state");
    }

    private RequestSpecification person(String scope) {
        return as(Tokens.of(who, "integration", scope).roles("health-officer").organizations(organization));
    }

    private String address() {
        return who + "@before.example";
    }
}
