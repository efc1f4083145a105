package fr.maillage.integration.webhook.domain;

/** Why a webhook is not active. */
public enum StateReason {
    CALLER("caller", "Décision de l’organisation.", "Decision of the organization."),
    RECEIVER_GONE(
            "receiver-gone",
            "Le destinataire a répondu 410 : il ne veut plus rien recevoir.",
            "The receiver answered 410: it wants nothing more."),
    OWNER_WITHDRAWN(
            "owner-withdrawn",
            "Le compte ou le client qui l’avait activé n’en a plus le droit ; qui en a le droit peut le réactiver.",
            "The account or client that activated it may not any more; whoever may can activate it again.");

    private final String code;
    private final String fr;
    private final String en;

    StateReason(String code, String fr, String en) {
        this.code = code;
        this.fr = fr;
        this.en = en;
    }

    public String code() {
        return code;
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }
}
