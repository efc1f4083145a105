package fr.maillage.premises.criteria.domain;

/** How sure a delivery date is. */
public enum Confidence {
    FIRM("ferme", "firm"),
    PROBABLE("probable", "probable"),
    UNCERTAIN("incertaine", "uncertain"),
    UNKNOWN("non précisée", "not said");

    private final Wording label;

    Confidence(String fr, String en) {
        this.label = new Wording(fr, en);
    }

    public Wording label() {
        return label;
    }
}
