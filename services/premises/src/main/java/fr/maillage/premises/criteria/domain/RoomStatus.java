package fr.maillage.premises.criteria.domain;

/** Where a room stands; only the first three can be proposed. */
public enum RoomStatus {
    AVAILABLE("disponible", "available"),
    UNDER_CONSTRUCTION("en travaux", "under construction"),
    PLANNED("prévu", "planned"),
    RESERVED("réservé", "reserved"),
    OCCUPIED("occupé", "occupied"),
    WITHDRAWN("retiré", "withdrawn");

    private final Wording label;

    RoomStatus(String fr, String en) {
        this.label = new Wording(fr, en);
    }

    public Wording label() {
        return label;
    }

    /** Free, or to be delivered. */
    public boolean isDeliverable() {
        return ordinal() <= PLANNED.ordinal();
    }
}
