package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Access;
import fr.maillage.premises.criteria.domain.Facts;
import fr.maillage.premises.criteria.domain.Occupancy;
import fr.maillage.premises.criteria.domain.Offer;
import fr.maillage.premises.criteria.domain.OfferTraits;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.RoomStatus;
import fr.maillage.premises.criteria.domain.RoomTenure;
import fr.maillage.premises.criteria.domain.Tri;

/** Yes-or-no facts of a room as bits of one number, so that one {@code and} answers many criteria. */
final class Trait {

    static final long SOLD = 1;
    static final long LET = 1 << 1;
    static final long PLANNED = 1 << 2;
    static final long UNITS_APART = 1 << 3;
    static final long FOR_ONE = 1 << 4;
    static final long FOR_GROUP = 1 << 5;
    static final long SINGLE_TENANT = 1 << 6;
    static final long NOT_DELIVERABLE = 1 << 7;
    static final long NOT_ACCESSIBLE = 1 << 8;
    static final long TEMPORARY = 1 << 9;
    static final long LASTING = 1 << 10;
    static final long FLEXIBLE = 1 << 11;
    static final long RIGID = 1 << 12;
    static final long TEACHES = 1 << 13;
    static final long SEVERAL = 1 << 14;
    static final long WHOLE_COST = 1 << 15;
    /** Written since the columns were made: its room stands elsewhere, or nowhere; whoever asks. */
    static final long GONE = 1 << 16;
    /** Absent features take the bits from here on. */
    static final int ABSENT_SHIFT = 32;

    /** What whole classes of requests refuse: rows that agree in it stand together. */
    static final long KIND = NOT_DELIVERABLE | NOT_ACCESSIBLE | SOLD | PLANNED | SEVERAL | UNITS_APART;

    private Trait() {}

    /** Rooms that hardly anybody can take are one kind, whatever else they are. */
    static long kind(long traits) {
        long kind = traits & KIND;
        return (kind & (NOT_DELIVERABLE | NOT_ACCESSIBLE)) == 0 ? kind : kind & (NOT_DELIVERABLE | NOT_ACCESSIBLE);
    }

    static long of(Room room) {
        Offer offer = room.offer();
        long traits = offer.tenure() == RoomTenure.PURCHASE ? SOLD : LET;
        traits |= when(offer.status() == RoomStatus.PLANNED, PLANNED);
        traits |= when(!offer.status().isDeliverable(), NOT_DELIVERABLE);
        traits |= when(room.access() == Access.NON_COMPLIANT, NOT_ACCESSIBLE);
        traits |= when(room.isSeveral(), SEVERAL);
        traits |= when(room.isSeveral() && offer.singleTenant() != Tri.YES, UNITS_APART);
        traits |= when(offer.occupancy() == Occupancy.INDIVIDUAL, FOR_ONE);
        traits |= when(offer.occupancy() == Occupancy.GROUP, FOR_GROUP);
        traits |= when(offer.singleTenant() == Tri.YES, SINGLE_TENANT);
        traits |= when(offer.tenure() == RoomTenure.PURCHASE || offer.singleTenant() == Tri.YES, WHOLE_COST);
        traits |= tri(OfferTraits.temporary(offer), TEMPORARY, LASTING);
        traits |= tri(OfferTraits.flexible(room), FLEXIBLE, RIGID);
        traits |= when(room.teaching() == Tri.YES, TEACHES);
        return traits | (long) Facts.mask(room.features().absent()) << ABSENT_SHIFT;
    }

    private static long when(boolean fact, long bit) {
        return fact ? bit : 0;
    }

    private static long tri(Tri fact, long yes, long no) {
        return switch (fact) {
            case YES -> yes;
            case NO -> no;
            case UNKNOWN -> 0;
        };
    }
}
