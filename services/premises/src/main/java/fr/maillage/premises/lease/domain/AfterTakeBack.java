package fr.maillage.premises.lease.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Who pays for a unit that was let and that the town took back, where the agreement says so. */
public enum AfterTakeBack implements Labelled {
    CITY("La ville, comme une cellule jamais louée", "The town, as for one never let"),
    OCCUPANTS("Les occupants", "The occupants");

    private final String fr;
    private final String en;

    AfterTakeBack(String fr, String en) {
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
