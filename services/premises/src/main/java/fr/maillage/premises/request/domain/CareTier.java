package fr.maillage.premises.request.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Tier of care, as in the registry. */
public enum CareTier implements Labelled {
    FIRST_RECOURSE("Premier recours", "First recourse"),
    SECOND_RECOURSE("Second recours", "Second recourse"),
    NONE("Aucun", "None");

    private final String fr;
    private final String en;

    CareTier(String fr, String en) {
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
