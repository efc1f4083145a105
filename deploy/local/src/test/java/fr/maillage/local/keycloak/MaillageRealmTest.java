package fr.maillage.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.local.directory.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules that the realm files themselves must keep, in both profiles. */
@Tag("AN-06")
class MaillageRealmTest {
    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> ROLES = List.of(
            "health-officer",
            "planner",
            "social-agent",
            "elected",
            "landlord",
            "professional",
            "ars",
            "cpam",
            "mutuelle-partner",
            "integration",
            "platform-admin");

    private final JsonNode demo = new RealmSource(CHECKOUT, new DataDirectory(Path.of("target/none")))
            .read()
            .json();

    @Test
    void no_client_of_either_profile_offers_the_implicit_or_the_password_grant() throws Exception {
        Stream.of(demo, production())
                .flatMap(realm -> realm.path("clients").valueStream())
                .forEach(client -> {
                    assertThat(client.path("implicitFlowEnabled").asBoolean(true))
                            .as(name(client))
                            .isFalse();
                    assertThat(client.path("directAccessGrantsEnabled").asBoolean(true))
                            .as(name(client))
                            .isFalse();
                });
    }

    @Test
    void public_clients_that_log_people_in_require_pkce_with_s256() throws Exception {
        List<JsonNode> clients = Stream.of(demo, production())
                .flatMap(realm -> realm.path("clients").valueStream())
                .filter(client -> client.path("standardFlowEnabled").asBoolean())
                .toList();

        assertThat(clients)
                .hasSize(2)
                .allSatisfy(client -> assertThat(client.path("attributes")
                                .path("pkce.code.challenge.method")
                                .asText())
                        .isEqualTo("S256"));
    }

    @Test
    void machines_prove_themselves_by_signed_assertions_of_a_minute_at_most_and_share_no_secret() {
        List<JsonNode> machines = demo.path("clients")
                .valueStream()
                .filter(client -> client.path("serviceAccountsEnabled").asBoolean())
                .toList();

        assertThat(machines).hasSize(6).allSatisfy(client -> {
            assertThat(client.path("clientAuthenticatorType").asText()).isEqualTo("client-jwt");
            assertThat(client.path("attributes")
                            .path("token.endpoint.auth.signing.max.exp")
                            .asInt())
                    .isBetween(1, 60);
            assertThat(client.has("secret")).isFalse();
        });
    }

    @Test
    void every_role_is_there_and_only_demo_people_and_machines_have_them() throws Exception {
        assertThat(production()
                        .path("roles")
                        .path("realm")
                        .valueStream()
                        .map(role -> role.path("name").asText()))
                .containsExactlyElementsOf(ROLES);
        assertThat(demo.path("users").valueStream().filter(user -> !user.equals(serviceOfThePlatform())))
                .allSatisfy(
                        user -> assertThat(user.path("realmRoles").valueStream().map(JsonNode::asText))
                                .isNotEmpty()
                                .isSubsetOf(ROLES));
    }

    @Tag("SC-05")
    @Test
    void the_production_profile_knows_nobody_and_no_organization() throws Exception {
        assertThat(production().path("users").valueStream()).containsExactly(serviceOfThePlatform());
        assertThat(production().has("organizations")).isFalse();
    }

    @Test
    void one_service_administers_organizations_with_no_right_beyond_that_and_no_role_of_the_platform()
            throws Exception {
        JsonNode account = serviceOfThePlatform();

        assertThat(account.has("realmRoles")).isFalse();
        assertThat(account.path("clientRoles").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("realm-management");
        assertThat(account.path("clientRoles")
                        .path("realm-management")
                        .valueStream()
                        .map(JsonNode::asText))
                .containsExactlyInAnyOrder("manage-organizations", "manage-users", "manage-clients");
        assertThat(clientsWithScope("keycloak-admin")).containsExactly("integration-service");
        assertThat(clientsWithScope("registry:events")).containsExactly("integration-service", "premises-service");
        assertThat(clientsWithScope("premises:events")).containsExactly("integration-service");
        assertThat(clientsWithScope("registry:data-subjects")).containsExactly("integration-service");
        assertThat(clientsWithScope("premises:data-subjects")).containsExactly("integration-service");
        assertThat(clientsWithScope("gateway:usage")).containsExactly("integration-service");
    }

    /** Its rights on the realm are in no token but those it asks for with that scope. */
    private List<String> clientsWithScope(String scope) {
        return demo.path("clients")
                .valueStream()
                .filter(client -> Stream.of("defaultClientScopes", "optionalClientScopes")
                        .flatMap(kind -> client.path(kind).valueStream())
                        .anyMatch(name -> name.asText().equals(scope)))
                .map(MaillageRealmTest::name)
                .toList();
    }

    private static JsonNode serviceOfThePlatform() {
        try {
            return production().path("users").path(0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void members_of_organizations_are_users_and_have_what_keycloak_asks_of_a_profile() {
        List<String> users = demo.path("users")
                .valueStream()
                .map(user -> user.path("username").asText())
                .toList();

        assertThat(demo.path("organizations")
                        .valueStream()
                        .flatMap(organization -> organization.path("members").valueStream()))
                .isNotEmpty()
                .allSatisfy(member ->
                        assertThat(users).contains(member.path("username").asText()));
        assertThat(demo.path("users").valueStream().filter(user -> !user.has("serviceAccountClientId")))
                .allSatisfy(user ->
                        assertThat(Stream.of("firstName", "lastName", "email")).allMatch(user::has));
    }

    @Test
    void a_token_with_a_scope_of_a_service_names_that_service_as_audience() throws Exception {
        List<JsonNode> scopes = production()
                .path("clientScopes")
                .valueStream()
                .filter(scope -> scope.path("name").asText().contains(":"))
                .toList();

        assertThat(scopes).isNotEmpty().allSatisfy(scope -> {
            String service = scope.path("name").asText().split(":", 2)[0];
            JsonNode mapper = scope.path("protocolMappers").path(0);
            assertThat(mapper.path("protocolMapper").asText()).isEqualTo("oidc-audience-mapper");
            assertThat(mapper.path("config").path("included.custom.audience").asText())
                    .isEqualTo(service);
        });
    }

    private static JsonNode production() throws Exception {
        return RealmFile.parse(Files.readString(CHECKOUT.resolve("deploy/keycloak/realm.json")))
                .json();
    }

    private static String name(JsonNode client) {
        return client.path("clientId").asText();
    }
}
