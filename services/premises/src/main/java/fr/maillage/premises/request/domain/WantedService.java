package fr.maillage.premises.request.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Services wanted with the room. */
public enum WantedService implements Labelled {
    SECRETARIAT("Secrétariat", "Secretariat"),
    ACCOUNTING("Comptabilité", "Accounting"),
    CLEANING("Ménage", "Cleaning"),
    IT("Informatique", "IT"),
    NONE("Aucun", "None");

    private final String fr;
    private final String en;

    WantedService(String fr, String en) {
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
