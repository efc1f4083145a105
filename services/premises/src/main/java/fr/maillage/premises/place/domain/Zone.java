package fr.maillage.premises.place.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Classes of the medical zoning; ZAR opens no aid of the State by itself. */
public enum Zone implements Labelled {
    ZIP("Zone d’intervention prioritaire", "Priority intervention zone"),
    ZAC("Zone d’action complémentaire", "Complementary action zone"),
    ZAR("Zone d’appui régional", "Regional support zone"),
    OUTSIDE("Hors zonage", "Outside of the zoning"),
    UNKNOWN("Non disponible", "Not available");

    private final String fr;
    private final String en;

    Zone(String fr, String en) {
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
