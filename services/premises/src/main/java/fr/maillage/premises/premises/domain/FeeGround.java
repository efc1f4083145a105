package fr.maillage.premises.premises.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Why no fee is asked on the public domain (CG3P, art. L.2125-1). */
public enum FeeGround implements Labelled {
    GENERAL_INTEREST_NPO(
            "Association concourant à un intérêt général", "Non-profit association serving the general interest"),
    PUBLIC_SERVICE(
            "Condition naturelle de l’exécution de travaux ou d’un service public",
            "Natural condition of public works or a public service"),
    SAFETY("Conservation du domaine", "Preservation of the domain");

    private final String fr;
    private final String en;

    FeeGround(String fr, String en) {
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
