package fr.maillage.premises.criteria.domain;

/** Accessibility to people with reduced mobility, as declared (law of 11 February 2005). */
public enum Access {
    COMPLIANT("conforme", "compliant"),
    PLANNED_WORKS("travaux programmés", "works planned"),
    DEROGATION("dérogation", "derogation"),
    NON_COMPLIANT("non conforme", "non-compliant"),
    UNKNOWN("inconnue", "unknown");

    private final Wording label;

    Access(String fr, String en) {
        this.label = new Wording(fr, en);
    }

    public Wording label() {
        return label;
    }
}
