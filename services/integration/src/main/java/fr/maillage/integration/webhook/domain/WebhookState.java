package fr.maillage.integration.webhook.domain;

import java.util.List;

/** Where a webhook is in its life. */
public enum WebhookState {
    /** Events are sent. */
    ACTIVE("Actif", "Active"),
    /** Events wait, in their order. */
    PAUSED("En pause", "Paused"),
    /** Events pass by; a replay fetches those of the feed. */
    DISABLED("Désactivé", "Disabled"),
    /** Gone, its secrets with it; its history stays. */
    DELETED("Supprimé", "Deleted");

    private final String fr;
    private final String en;

    WebhookState(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    /** Where its organization may move it to. */
    public List<WebhookState> allowed() {
        return switch (this) {
            case ACTIVE -> List.of(PAUSED, DISABLED);
            case PAUSED -> List.of(ACTIVE, DISABLED);
            case DISABLED -> List.of(ACTIVE);
            case DELETED -> List.of();
        };
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }
}
