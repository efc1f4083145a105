package fr.maillage.premises.request.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Fee sector, as in the registry. */
public enum FeeSector implements Labelled {
    S1("Secteur 1", "Sector 1"),
    S2("Secteur 2", "Sector 2"),
    S2_OPTAM("Secteur 2 avec OPTAM ou OPTAM-CO", "Sector 2 with OPTAM or OPTAM-CO"),
    NON_CONTRACTED("Non conventionné", "Not contracted"),
    UNKNOWN("Inconnu", "Unknown");

    private final String fr;
    private final String en;

    FeeSector(String fr, String en) {
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
