package fr.maillage.integration.client;

import static fr.maillage.integration.client.Clients.name;
import static fr.maillage.integration.client.Clients.newClient;
import static fr.maillage.integration.client.Clients.submit;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.IntegrationApi;
import fr.maillage.integration.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An organization has so many clients, also when it asks for several at once. */
@QuarkusTest
class ClientCapIT {

    private static final int MOST = 50;

    @Test
    void the_last_places_of_an_organization_are_given_once() throws Exception {
        String organization = IntegrationApi.created();
        for (int i = 0; i < MOST - 3; i++) {
            assertThat(submit(organization, newClient(name(), "registry:read")).statusCode())
                    .isEqualTo(201);
        }
        List<Integer> statuses = Together.times(
                8,
                () -> submit(organization, newClient(name(), "registry:read")).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
        assertThat(statuses).filteredOn(status -> status == 422).hasSize(5);
    }
}
