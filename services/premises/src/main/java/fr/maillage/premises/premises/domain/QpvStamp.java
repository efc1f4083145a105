package fr.maillage.premises.premises.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Whether a point is in a priority district; UNKNOWN until the registry told. */
public enum QpvStamp implements Labelled {
    INSIDE("Dans un QPV", "In a QPV"),
    OUTSIDE("Hors QPV", "Outside of any QPV"),
    UNKNOWN("Inconnu", "Unknown");

    private final String fr;
    private final String en;

    QpvStamp(String fr, String en) {
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
