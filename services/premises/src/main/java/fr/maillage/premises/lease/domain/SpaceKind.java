package fr.maillage.premises.lease.domain;

import fr.maillage.premises.code.domain.Labelled;

/** What a line of the ledger is about. */
public enum SpaceKind implements Labelled {
    UNIT("Cellule", "Unit"),
    /** A sublease that names no unit: one space. */
    SUBLEASE("Sous-location entière", "Whole sublease"),
    KEPT("Surface gardée", "Area kept"),
    NOT_SUBLET("Surface non sous-louée", "Area not sublet");

    private final String fr;
    private final String en;

    SpaceKind(String fr, String en) {
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
