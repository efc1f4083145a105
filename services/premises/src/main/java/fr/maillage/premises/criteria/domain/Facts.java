package fr.maillage.premises.criteria.domain;

import java.util.Set;

/**
 * Which of a closed set of things are there, which are not; the rest is unknown.
 *
 * @param present known to be there
 * @param absent known to be missing
 */
@SuppressWarnings("EnumOrdinal") // an array or a bit by constant, gone when the process ends
public record Facts<E extends Enum<E>>(Set<E> present, Set<E> absent) {

    public Facts {
        present = Set.copyOf(present);
        absent = Set.copyOf(absent);
        for (E both : present) {
            if (absent.contains(both)) {
                throw new IllegalArgumentException(both + " is given as present and as absent; expected one of them");
            }
        }
    }

    public static <E extends Enum<E>> Facts<E> none() {
        return new Facts<E>(Set.of(), Set.of());
    }

    public Tri of(E thing) {
        return present.contains(thing) ? Tri.YES : absent.contains(thing) ? Tri.NO : Tri.UNKNOWN;
    }

    /** One bit for each constant, by its place in the enumeration. */
    public static <E extends Enum<E>> int mask(Set<E> things) {
        int mask = 0;
        for (E thing : things) {
            mask |= 1 << thing.ordinal();
        }
        return mask;
    }
}
