package fr.maillage.integration.client.domain;

import java.util.List;
import java.util.UUID;

/** A list of an organization's clients, by name, then id. */
public record ClientSearch(List<ClientState> states) {

    private static final List<ClientState> LIVE = List.of(ClientState.ACTIVE, ClientState.DISABLED);

    /** The last row of the page before. */
    public record After(String searchName, UUID id) {}

    /** Deleted ones are shown to whoever asks for them. */
    public static ClientSearch of(List<ClientState> asked) {
        return new ClientSearch(asked.isEmpty() ? LIVE : List.copyOf(asked));
    }

    public static After after(ApiClient last) {
        return new After(last.content().searchName(), last.id());
    }
}
