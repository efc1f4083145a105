package fr.maillage.premises.operation.domain;

import fr.maillage.premises.code.domain.Labelled;

/** What kind of scheme. */
public enum OperationType implements Labelled {
    URBAN_RENEWAL("Renouvellement urbain", "Urban renewal"),
    PLANNED_DEVELOPMENT_ZONE("Zone d’aménagement concerté", "Planned development zone"),
    HOUSING("Logements", "Housing"),
    PUBLIC_FACILITY("Équipement public", "Public facility");

    private final String fr;
    private final String en;

    OperationType(String fr, String en) {
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
