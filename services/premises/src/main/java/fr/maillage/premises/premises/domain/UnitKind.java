package fr.maillage.premises.premises.domain;

import fr.maillage.premises.code.domain.Labelled;

/** What a unit is. */
public enum UnitKind implements Labelled {
    CONSULTING_ROOM("Cabinet", "Consulting room"),
    SHARED_ROOM("Salle partagée", "Shared room"),
    WHOLE("Ensemble", "Whole");

    private final String fr;
    private final String en;

    UnitKind(String fr, String en) {
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
