package fr.maillage.premises.request.domain;

import fr.maillage.premises.code.domain.Labelled;

/** How somebody wants to practise. */
public enum DesiredMode implements Labelled {
    SALARIED("Salarié", "Salaried"),
    LIBERAL("Libéral", "Independent"),
    MIXED("Mixte", "Mixed"),
    UNDECIDED("Indécis", "Undecided");

    private final String fr;
    private final String en;

    DesiredMode(String fr, String en) {
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
