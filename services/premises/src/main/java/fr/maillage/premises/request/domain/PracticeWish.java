package fr.maillage.premises.request.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Ways of practice that somebody would take or offer before a lasting installation. */
public enum PracticeWish implements Labelled {
    LOCUM("Remplacement", "Locum"),
    COLLABORATOR("Collaboration libérale", "Independent collaboration"),
    ASSISTANT("Assistanat", "Assistant"),
    LOCUM_WANTED("Cherche un remplaçant", "Looks for a locum"),
    COLLABORATOR_WANTED("Cherche un collaborateur", "Looks for a collaborator");

    private final String fr;
    private final String en;

    PracticeWish(String fr, String en) {
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
