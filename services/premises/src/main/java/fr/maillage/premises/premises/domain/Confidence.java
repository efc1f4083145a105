package fr.maillage.premises.premises.domain;

import fr.maillage.premises.code.domain.Labelled;

/** How sure a date of availability is. */
public enum Confidence implements Labelled {
    CONFIRMED("Confirmée", "Confirmed"),
    LIKELY("Probable", "Likely"),
    UNCERTAIN("Incertaine", "Uncertain");

    private final String fr;
    private final String en;

    Confidence(String fr, String en) {
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
