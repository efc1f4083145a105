package fr.maillage.premises.criteria.domain;

/** Where a room stands; only the first three can be proposed. */
public enum RoomStatus {
    AVAILABLE("disponible", "available"),
    UNDER_CONSTRUCTION("en travaux", "under construction"),
    PLANNED("prévu", "planned"),
    RESERVED("réservé", "reserved"),
    OCCUPIED("occupé", "occupied"),
    WITHDRAWN("retiré", "withdrawn");

    private final String fr;
    private final String en;

    RoomStatus(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public Wording label() {
        return new Wording(fr, en);
    }

    /** Free, or to be delivered. */
    public boolean isDeliverable() {
        return this == AVAILABLE || this == UNDER_CONSTRUCTION || this == PLANNED;
    }
}
