package fr.maillage.premises.criteria.domain;

import java.util.Set;

/** Whether a place is in one of some territories, {@code level:code}; what its stamps do not tell is unknown, never "no". */
public final class Containment {

    private static final Set<String> STAMPED = Set.of("commune", "epci", "department", "region");
    private static final int COMMUNE_CODE = 5;

    private Containment() {}

    /** {@code YES} when one of them surely holds the place, {@code NO} when surely none does; none is {@code NO}. */
    public static Tri of(Set<String> territories, Locality place) {
        Tri in = Tri.NO;
        for (String territory : territories) {
            if (place.territories().contains(territory)) {
                return Tri.YES;
            }
            if (isOpen(territory, place)) {
                in = Tri.UNKNOWN;
            }
        }
        return in;
    }

    /** The place may be in a territory that is not among its own. An IRIS is in the commune that its code begins with. */
    private static boolean isOpen(String territory, Locality place) {
        String level = level(territory);
        return switch (level) {
            case "qpv" -> place.qpv() == Tri.UNKNOWN;
            case "iris" -> !isStamped("iris", place) && place.territories().contains(communeOf(territory));
            default -> !STAMPED.contains(level) || !isStamped(level, place);
        };
    }

    /** Whether it is known which territory of a level holds the place. */
    public static boolean isStamped(String level, Locality place) {
        return place.territories().stream().anyMatch(own -> own.startsWith(level + ":"));
    }

    public static String level(String territory) {
        return territory.substring(0, Math.max(0, territory.indexOf(':')));
    }

    /** The commune of an IRIS, as a territory. */
    public static String communeOf(String iris) {
        String code = iris.substring(iris.indexOf(':') + 1);
        return "commune:" + code.substring(0, Math.min(COMMUNE_CODE, code.length()));
    }
}
