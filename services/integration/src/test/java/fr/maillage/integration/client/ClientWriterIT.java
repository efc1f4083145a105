package fr.maillage.integration.client;

import static fr.maillage.integration.IntegrationApi.until;
import static fr.maillage.integration.client.Clients.PATH;
import static fr.maillage.integration.client.Clients.made;
import static fr.maillage.integration.client.Clients.onPresent;
import static fr.maillage.integration.client.Clients.settled;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.IntegrationApi;
import fr.maillage.integration.StandInKeycloak;
import fr.maillage.integration.StandIns;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client at Keycloak has one writer, also while its organization is suspended and comes back. */
@QuarkusTest
class ClientWriterIT {

    private final StandInKeycloak keycloak = StandIns.keycloak();

    @AfterEach
    void released() {
        keycloak.holdClientWrites(false);
        keycloak.goAwayAfterClientCalls(Integer.MAX_VALUE);
    }

    @Test
    void a_suspension_during_a_change_waits_its_turn_and_loses_neither() {
        String organization = IntegrationApi.created();
        String id = made(organization);
        keycloak.holdClientWrites(true);
        onPresent(organization, id)
                .contentType("application/merge-patch+json")
                .body("{\"name\":\"Autre nom entre-temps\"}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200);
        until(() -> keycloak.waitingWrites() == 1);
        IntegrationApi.move(organization, "SUSPENDED");
        for (int i = 0; i < 15; i++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            assertThat(keycloak.waitingWrites()).as("writers of one client").isOne();
        }
        assertThat(IntegrationApi.tenant(organization).getString("effect.state"))
                .as("not suspended as long as a machine may still obtain tokens")
                .isEqualTo("PENDING");

        keycloak.holdClientWrites(false);
        IntegrationApi.await(organization, "SUSPENDED");

        assertThat(keycloak.clientEnabled("api-" + id)).isFalse();
        assertThat(keycloak.client("api-" + id).orElseThrow().path("name").asText())
                .isEqualTo("Autre nom entre-temps");
        settled(organization, id);
        assertThat(keycloak.clientEnabled("api-" + id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6, 9})
    void a_suspension_broken_off_is_not_done_until_every_machine_is_off(int calls) {
        String organization = IntegrationApi.created();
        String first = made(organization);
        String second = made(organization);
        keycloak.goAwayAfterClientCalls(calls);
        IntegrationApi.move(organization, "SUSPENDED");
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        assertThat(IntegrationApi.tenant(organization).getString("effect.state"))
                .isEqualTo("PENDING");

        keycloak.goAwayAfterClientCalls(Integer.MAX_VALUE);
        IntegrationApi.await(organization, "SUSPENDED");
        assertThat(keycloak.clientEnabled("api-" + first)).isFalse();
        assertThat(keycloak.clientEnabled("api-" + second)).isFalse();

        IntegrationApi.move(organization, "ACTIVE");
        IntegrationApi.await(organization, "ACTIVE");
        assertThat(keycloak.clientEnabled("api-" + first)).isTrue();
        assertThat(keycloak.clientEnabled("api-" + second)).isTrue();
    }

    @Test
    void a_client_made_while_its_organization_is_suspended_is_off_until_it_comes_back() {
        String organization = IntegrationApi.created();
        IntegrationApi.move(organization, "SUSPENDED");
        IntegrationApi.await(organization, "SUSPENDED");
        String id = made(organization);
        assertThat(keycloak.clientEnabled("api-" + id)).isFalse();

        IntegrationApi.move(organization, "ACTIVE");
        IntegrationApi.await(organization, "ACTIVE");

        assertThat(keycloak.clientEnabled("api-" + id)).isTrue();
    }
}
