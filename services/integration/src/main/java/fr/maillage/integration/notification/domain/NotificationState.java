package fr.maillage.integration.notification.domain;

/** What became of a notification. */
public enum NotificationState {
    PENDING("En attente", "Pending"),
    SENT("Envoyée", "Sent"),
    /** Not to be sent: opted out, no longer entitled, no address. */
    SKIPPED("Non envoyée", "Not sent"),
    /** Given up after many tries. */
    FAILED("En échec", "Failed");

    private final String fr;
    private final String en;

    NotificationState(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }
}
