package fr.maillage.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class RealmFileTest {
    @Test
    void members_of_objects_merge_and_scalars_are_replaced() throws Exception {
        RealmFile merged = RealmFile.parse("{\"a\": {\"b\": 1, \"c\": 2}, \"policy\": \"strict\"}")
                .with(RealmFile.parse("{\"a\": {\"c\": 3}, \"policy\": \"lax\"}"));

        assertThat(merged.json())
                .isEqualTo(RealmFile.parse("{\"a\": {\"b\": 1, \"c\": 3}, \"policy\": \"lax\"}")
                        .json());
    }

    @Test
    void things_of_the_same_name_merge_and_new_ones_are_added() throws Exception {
        RealmFile merged = RealmFile.parse(
                        "{\"clients\": [{\"clientId\": \"docs\", \"enabled\": true, \"uris\": [\"x\"]}]}")
                .with(RealmFile.parse(
                        "{\"clients\": [{\"clientId\": \"docs\", \"uris\": [\"y\"]}, {\"clientId\": \"demo\"}]}"));

        assertThat(merged.json())
                .isEqualTo(RealmFile.parse(
                                "{\"clients\": [{\"clientId\": \"docs\", \"enabled\": true, \"uris\": [\"y\"]}, {\"clientId\": \"demo\"}]}")
                        .json());
    }

    @Test
    void only_clients_that_sign_their_assertions_are_given_keys() throws Exception {
        RealmFile realm = RealmFile.parse("""
                {"clients": [
                  {"clientId": "page", "publicClient": true, "attributes": {}},
                  {"clientId": "machine", "clientAuthenticatorType": "client-jwt", "attributes": {"use.jwks.string": "true"}}
                ]}
                """);

        JsonNode clients = realm.withKeys(client -> "keys of " + client).json().path("clients");

        assertThat(realm.machineClients()).containsExactly("machine");
        assertThat(clients.path(0).path("attributes").has("jwks.string")).isFalse();
        assertThat(clients.path(1).path("attributes").path("jwks.string").asText())
                .isEqualTo("keys of machine");
    }

    @Test
    void service_accounts_are_not_people() throws Exception {
        RealmFile realm = RealmFile.parse(
                "{\"users\": [{\"username\": \"ann\"}, {\"username\": \"service-account-m\", \"serviceAccountClientId\": \"m\"}]}");

        assertThat(realm.users()).containsExactly("ann");
    }
}
