package fr.maillage.premises.premises.domain;

import fr.maillage.premises.code.domain.Labelled;

/** How one talked. */
public enum ContactChannel implements Labelled {
    PHONE("Téléphone", "Telephone"),
    EMAIL("Courriel", "E-mail"),
    LETTER("Courrier", "Letter"),
    MEETING("Rendez-vous", "Meeting"),
    VISIT("Visite", "Visit");

    private final String fr;
    private final String en;

    ContactChannel(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    @Override
    public String fr() {
        return fr;
    }

    @Override
    public String en() {
        return en;
    }
}
