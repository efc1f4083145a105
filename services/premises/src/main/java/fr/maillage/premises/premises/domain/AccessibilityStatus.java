package fr.maillage.premises.premises.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Where rooms stand towards the law of 2005 on accessibility. */
public enum AccessibilityStatus implements Labelled {
    COMPLIANT("Conforme", "Compliant"),
    PLANNED_WORKS("Travaux programmés", "Planned works"),
    DEROGATION("Dérogation accordée", "Derogation"),
    NON_COMPLIANT("Non conforme", "Not compliant"),
    UNKNOWN("Non renseignée", "Unknown");

    private final String fr;
    private final String en;

    AccessibilityStatus(String fr, String en) {
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
