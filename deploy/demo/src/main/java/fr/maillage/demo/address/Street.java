package fr.maillage.demo.address;

import fr.maillage.demo.ground.Point;

/**
 * A straight street inside one commune, with houses at even distances.
 *
 * @param number rank in the commune, from 1
 * @param body the name after the type, with its accents: {@code de l'Église}
 * @param from first house
 * @param to last house
 */
public record Street(int number, StreetType type, String body, String postcode, int houses, Point from, Point to) {
    /** Every so many houses, one was built in between and repeats the number before. */
    private static final int REPEATED = 37;

    public String name() {
        return type.label() + " " + body;
    }

    /**
     * One of its houses.
     *
     * @param rank from 0
     */
    public House house(int rank) {
        if (rank < 0 || rank >= houses) {
            throw new IllegalArgumentException("house (" + rank + ") must be one of " + houses);
        }
        boolean repeated = rank % REPEATED == REPEATED - 1;
        double share = houses == 1 ? 0 : (double) rank / (houses - 1);
        return new House(this, repeated ? rank : rank + 1, repeated ? "bis" : "", from.towards(to, share));
    }
}
