package fr.maillage.premises.request.domain;

import fr.maillage.premises.code.domain.Labelled;

/** What a household needs to follow. */
public enum FamilyService implements Labelled {
    SPOUSE_JOB("Emploi du conjoint", "Spouse’s job"),
    CHILDCARE("Garde d’enfants", "Childcare"),
    SCHOOL("École", "School"),
    HOUSING("Logement", "Housing");

    private final String fr;
    private final String en;

    FamilyService(String fr, String en) {
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
