package fr.maillage.premises.criteria.domain;

/** What excludes a room from a request, in the order in which it is told. */
@SuppressWarnings("EnumOrdinal") // an array or a bit by constant, gone when the process ends
public enum HardCriterion {
    STATUS("MAT-08", "État du local", "State of the room"),
    ACCESSIBILITY("PRM-05", "Accessibilité", "Accessibility"),
    TENURE("MAT-03", "Mode de jouissance", "Tenure"),
    DATE("MAT-01", "Date de disponibilité", "Date of availability"),
    HORIZON("MAT-01", "Horizon de la demande", "Horizon of the request"),
    DURATION("PRM-10", "Durée de la mise à disposition", "Duration of the provision"),
    AREA("MAT-02", "Surface", "Area"),
    CAPACITY("MAT-04", "Individuel ou groupe", "Individual or group"),
    PROFESSION("MAT-04", "Professions acceptées", "Accepted professions"),
    BUDGET("MAT-09", "Budget", "Budget"),
    SINGLE_TENANT("PRM-03", "Locataire unique", "Single tenant"),
    TERRITORY("MAT-04", "Territoires demandés", "Territories asked for"),
    FEATURES("MAT-04", "Équipements indispensables", "Indispensable equipment");

    private final String rule;
    private final String fr;
    private final String en;

    HardCriterion(String rule, String fr, String en) {
        this.rule = rule;
        this.fr = fr;
        this.en = en;
    }

    /** Rule of the domain handbook. */
    public String rule() {
        return rule;
    }

    public Wording label() {
        return new Wording(fr, en);
    }

    public int bit() {
        return 1 << ordinal();
    }
}
