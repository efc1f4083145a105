package fr.maillage.premises.premises.domain;

import fr.maillage.premises.code.domain.Labelled;

/** The four grounds on which the préfet may grant a derogation (CCH, art. L.164-3). */
public enum DerogationGround implements Labelled {
    TECHNICAL_IMPOSSIBILITY("Impossibilité technique", "Technical impossibility"),
    HERITAGE("Préservation du patrimoine", "Heritage"),
    DISPROPORTIONATE_COST("Disproportion manifeste", "Manifest disproportion"),
    CO_OWNERS_REFUSAL("Refus des copropriétaires", "Refusal of the co-owners");

    private final String fr;
    private final String en;

    DerogationGround(String fr, String en) {
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
