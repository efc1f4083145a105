package fr.maillage.integration.notification.domain;

import java.util.Locale;

/** Why a notification was not sent. */
public enum Unsent {
    OPTED_OUT("Vous n’en voulez plus.", "You no longer want it."),
    NOT_ENTITLED(
            "Compte désactivé, hors de l’organisation, ou sans rôle qui y donne droit.",
            "Account disabled, out of the organization, or without a role that entitles to it."),
    NO_ADDRESS("Le compte n’a pas d’adresse électronique.", "The account has no e-mail address."),
    NO_MAIL("Cette installation n’envoie pas de courriel.", "This installation sends no mail."),
    REFUSED("Le serveur de courriel refuse.", "The mail server refuses."),
    GIVEN_UP("Le serveur de courriel est resté injoignable.", "The mail server stayed out of reach.");

    private final String fr;
    private final String en;

    Unsent(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }
}
