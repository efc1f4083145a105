package fr.maillage.integration.client;

import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.client.domain.ClientState;
import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.NewEvent;

/** What an organization is told of its clients, once it is so in Keycloak. */
final class ClientEvents {

    private static final String TYPE = "api-client";
    private static final EventType CREATED = type("created");
    private static final EventType CHANGED = type("changed");
    private static final EventType DELETED = EventType.of("fr.maillage.integration.api-client.deleted.v1");

    private ClientEvents() {}

    private static EventType type(String verb) {
        return EventType.of("fr.maillage.integration.api-client." + verb + ".v1")
                .state("state")
                .count("version");
    }

    static NewEvent of(ApiClient client, boolean known) {
        if (client.state() == ClientState.DELETED) {
            return NewEvent.ofTenant(client.tenant(), DELETED, TYPE, client.id());
        }
        return NewEvent.ofTenant(client.tenant(), known ? CHANGED : CREATED, TYPE, client.id())
                .with("state", client.state())
                .with("version", client.version());
    }
}
