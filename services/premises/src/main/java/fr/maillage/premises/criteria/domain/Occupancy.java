package fr.maillage.premises.criteria.domain;

/** Whom a landlord accepts: one professional, a group, or both. */
public enum Occupancy {
    INDIVIDUAL("individuel", "individual"),
    GROUP("groupe", "group"),
    EITHER("individuel ou groupe", "individual or group"),
    UNKNOWN("non précisé", "not said");

    private final String fr;
    private final String en;

    Occupancy(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public Wording label() {
        return new Wording(fr, en);
    }
}
