package fr.maillage.premises.support.domain;

import fr.maillage.premises.code.domain.Labelled;

/** How a territory is zoned. */
public enum SupportZoneLevel implements Labelled {
    ZIP("Zone d’intervention prioritaire", "Priority area"),
    ZAC("Zone d’action complémentaire", "Complementary area"),
    ZAR("Zone d’appui régional", "Regional support area"),
    OUTSIDE("Hors zonage", "Outside zoning"),
    UNKNOWN("Inconnu", "Unknown");

    private final String fr;
    private final String en;

    SupportZoneLevel(String fr, String en) {
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
