package fr.maillage.premises.criteria.domain;

/** How sure a delivery date is. */
public enum Confidence {
    FIRM("ferme", "firm"),
    PROBABLE("probable", "probable"),
    UNCERTAIN("incertaine", "uncertain"),
    UNKNOWN("non précisée", "not said");

    private final String fr;
    private final String en;

    Confidence(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public Wording label() {
        return new Wording(fr, en);
    }
}
