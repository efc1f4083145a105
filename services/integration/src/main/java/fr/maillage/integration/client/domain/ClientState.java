package fr.maillage.integration.client.domain;

import java.util.List;

/** The life of a machine client. */
public enum ClientState {
    ACTIVE("Actif", "Active"),
    /** Obtains no token; keys and settings stay. */
    DISABLED("Désactivé", "Disabled"),
    /** Gone at Keycloak, kept here for the record. */
    DELETED("Supprimé", "Deleted");

    private final String fr;
    private final String en;

    ClientState(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }

    /** Where a transition may lead; deletion is an act of its own. */
    public List<ClientState> allowed() {
        return switch (this) {
            case ACTIVE -> List.of(DISABLED);
            case DISABLED -> List.of(ACTIVE);
            case DELETED -> List.of();
        };
    }
}
