package fr.maillage.premises.criteria.domain;

/** Accessibility to people with reduced mobility, as declared (law of 11 February 2005). */
public enum Access {
    COMPLIANT("conforme", "compliant"),
    PLANNED_WORKS("travaux programmés", "works planned"),
    DEROGATION("dérogation", "derogation"),
    NON_COMPLIANT("non conforme", "non-compliant"),
    UNKNOWN("inconnue", "unknown");

    private final String fr;
    private final String en;

    Access(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public Wording label() {
        return new Wording(fr, en);
    }
}
