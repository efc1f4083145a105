package fr.maillage.premises.criteria.domain;

/** Conclusions from the terms of a room, where the facts allow one. */
public final class OfferTraits {

    private OfferTraits() {}

    /** Temporary, or a nursery. */
    public static Tri temporary(Offer offer) {
        return offer.isTemporary() ? Tri.YES : offer.nursery();
    }

    /** Whether a member may leave without the others losing the place. */
    public static Tri flexible(Room room) {
        Tri temporary = temporary(room.offer());
        if (temporary == Tri.YES) {
            return Tri.YES;
        }
        Tri apart = room.isSeveral() ? not(room.offer().singleTenant()) : Tri.NO;
        return apart == Tri.NO ? temporary : apart == Tri.YES ? Tri.YES : Tri.UNKNOWN;
    }

    private static Tri not(Tri value) {
        return switch (value) {
            case YES -> Tri.NO;
            case NO -> Tri.YES;
            case UNKNOWN -> Tri.UNKNOWN;
        };
    }
}
