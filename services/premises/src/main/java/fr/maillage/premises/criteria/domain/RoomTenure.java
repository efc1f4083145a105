package fr.maillage.premises.criteria.domain;

/** How a room is let or sold. */
public enum RoomTenure {
    LEASE("bail", "lease"),
    SUBLEASE("sous-location", "sublease"),
    PURCHASE("vente", "purchase"),
    FREE_PROVISION("mise à disposition gratuite", "free provision"),
    TEMPORARY_PROVISION("mise à disposition provisoire", "temporary provision"),
    TURNKEY_LEASE("bail clés en main", "turnkey lease");

    private final String fr;
    private final String en;

    RoomTenure(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public Wording label() {
        return new Wording(fr, en);
    }
}
