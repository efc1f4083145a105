package fr.maillage.premises.criteria.domain;

/** What a household looks for around the practice. */
public enum FamilyService {
    SPOUSE_JOB("emploi du conjoint", "spouse's job"),
    CHILDCARE("garde d'enfants", "childcare"),
    SCHOOL("école", "school"),
    HOUSING("logement", "housing");

    private final String fr;
    private final String en;

    FamilyService(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public Wording label() {
        return new Wording(fr, en);
    }
}
