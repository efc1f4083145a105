package fr.maillage.premises.criteria.domain;

import static fr.maillage.premises.criteria.domain.HardCriterion.AREA;
import static fr.maillage.premises.criteria.domain.HardCriterion.CAPACITY;
import static fr.maillage.premises.criteria.domain.HardCriterion.SINGLE_TENANT;

import org.jspecify.annotations.Nullable;

/** Area, individual or group, one tenant for the whole. */
final class SpaceChecks {

    private SpaceChecks() {}

    /** MAT-02. */
    static Check area(Space space, int tolerance) {
        String need = text(space.needDm2());
        String area = text(space.areaDm2());
        String fr = "%s pour un besoin de %s".formatted(area, need);
        String en = "%s for a need of %s".formatted(english(area), english(need));
        return switch (space.outcome()) {
            case ALLOWED -> Check.allowed(AREA, fr, en);
            case WARNING -> tight(space, tolerance, fr, en);
            case REFUSED -> Check.refused(AREA, fr + ", insuffisant", en + ", too small");
            case INSUFFICIENT_DATA -> Check.unknown(AREA, fr, en);
        };
    }

    private static Check tight(Space space, int tolerance, String fr, String en) {
        Integer area = space.areaDm2();
        Integer need = space.needDm2();
        if (area != null && need != null && area < Scales.leastArea(need, tolerance)) {
            return Check.warning(
                    AREA,
                    fr + ", à compléter par d'autres cellules du local",
                    en + ", to be completed by other units of the premises");
        }
        return Check.warning(
                AREA,
                fr + ", dans la tolérance de %d %%".formatted(tolerance),
                en + ", within the tolerance of %d %%".formatted(tolerance));
    }

    private static String text(@Nullable Integer dm2) {
        return dm2 == null ? "surface inconnue" : Figures.area(dm2);
    }

    private static String english(String text) {
        return text.equals("surface inconnue") ? "unknown area" : Figures.en(text);
    }

    static Check capacity(Seeker seeker, Room room) {
        int members = seeker.members().size();
        int places = seeker.places().size();
        int units = room.units().size();
        Occupancy occupancy = room.offer().occupancy();
        if (room.isSeveral() && !seeker.takesUnits() && room.offer().singleTenant() != Tri.YES) {
            return Check.refused(
                    CAPACITY,
                    "ensemble de %d cellules louées une à une : chaque cellule est proposée à part".formatted(units),
                    "%d units let one by one: each unit is proposed by itself".formatted(units));
        }
        if (room.isSeveral() && units < places) {
            return Check.refused(
                    CAPACITY,
                    "%d cellules pour %d demandées".formatted(units, places),
                    "%d units for %d asked for".formatted(units, places));
        }
        if (occupancy == (seeker.isGroup() ? Occupancy.INDIVIDUAL : Occupancy.GROUP)) {
            return Check.refused(
                    CAPACITY,
                    "proposé à un %s ; demande de %d"
                            .formatted(occupancy.label().fr(), members),
                    "offered to a %s; request of %d".formatted(occupancy.label().en(), members));
        }
        return occupancy == Occupancy.UNKNOWN
                ? Check.unknown(CAPACITY, "individuel ou groupe : non précisé", "individual or group: not said")
                : Check.allowed(
                        CAPACITY, occupancy.label().fr(), occupancy.label().en());
    }

    /** PRM-03: a landlord who wants one tenant needs one who leads. */
    static Check singleTenant(Seeker seeker, Room room) {
        Tri single = room.offer().singleTenant();
        if (single == Tri.NO || seeker.leadTenant() == Tri.YES) {
            return Check.allowed(SINGLE_TENANT, "bail possible", "lease possible");
        }
        if (single == Tri.UNKNOWN) {
            return Check.unknown(
                    SINGLE_TENANT, "locataire unique exigé : non précisé", "single tenant required: not said");
        }
        if (seeker.isGroup() && seeker.leadTenant() == Tri.UNKNOWN) {
            return Check.unknown(
                    SINGLE_TENANT,
                    "le bailleur veut un locataire unique ; le groupe n'a pas dit s'il a une structure",
                    "the landlord wants one tenant; the group did not say whether it has a legal person");
        }
        return Check.refused(
                SINGLE_TENANT,
                "le bailleur veut un locataire unique ; attendu un preneur tête (ville, association, société)",
                "the landlord wants one tenant; a lead tenant is expected (city, association, company)");
    }
}
