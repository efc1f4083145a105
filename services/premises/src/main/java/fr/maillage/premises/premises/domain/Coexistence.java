package fr.maillage.premises.premises.domain;

import fr.maillage.premises.code.domain.Labelled;

/** What else the building houses. */
public enum Coexistence implements Labelled {
    LABORATORY("Laboratoire", "Laboratory"),
    PREVENTION_SPACE("Espace de prévention", "Prevention space"),
    SPORTS_HEALTH_HOUSE("Maison sport-santé", "Sports-health house"),
    PHARMACY("Pharmacie", "Pharmacy"),
    NURSING_CENTRE("Centre de soins infirmiers", "Nursing centre"),
    OTHER("Autre", "Other");

    private final String fr;
    private final String en;

    Coexistence(String fr, String en) {
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
