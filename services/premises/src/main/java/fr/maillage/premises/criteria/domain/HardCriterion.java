package fr.maillage.premises.criteria.domain;

import org.jspecify.annotations.Nullable;

/** What excludes a room from a request, in the order in which it is told. */
@SuppressWarnings("EnumOrdinal") // an array or a bit by constant, gone when the process ends
public enum HardCriterion {
    STATUS(null, "État du local", "State of the room"),
    ACCESSIBILITY("PRM-05", "Accessibilité", "Accessibility"),
    TENURE("MAT-03", "Mode de jouissance", "Tenure"),
    DATE("MAT-01", "Date de disponibilité", "Date of availability"),
    HORIZON("MAT-01", "Horizon de la demande", "Horizon of the request"),
    DURATION("PRM-10", "Durée de la mise à disposition", "Duration of the provision"),
    AREA("MAT-02", "Surface", "Area"),
    CAPACITY(null, "Individuel ou groupe", "Individual or group"),
    PROFESSION(null, "Professions acceptées", "Accepted professions"),
    BUDGET("MAT-09", "Budget", "Budget"),
    SINGLE_TENANT("PRM-03", "Locataire unique", "Single tenant"),
    TERRITORY("REQ-03", "Territoires demandés", "Territories asked for"),
    FEATURES(null, "Équipements indispensables", "Indispensable equipment");

    private final @Nullable String rule;
    private final String fr;
    private final String en;

    HardCriterion(@Nullable String rule, String fr, String en) {
        this.rule = rule;
        this.fr = fr;
        this.en = en;
    }

    /** Rule of the domain handbook; null for what the sheets ask for without a rule. */
    public @Nullable String rule() {
        return rule;
    }

    public Wording label() {
        return new Wording(fr, en);
    }

    public int bit() {
        return 1 << ordinal();
    }
}
