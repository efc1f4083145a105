package fr.maillage.registry.population.domain;

import org.jspecify.annotations.Nullable;

/**
 * People between two ages, estimates of the census and therefore not whole.
 *
 * @param to null: and over
 * @param women null where the file does not tell the sexes apart at these ages
 */
public record AgeCell(
        int from,
        @Nullable Integer to,
        double people,
        @Nullable Double women,
        @Nullable Double men) {

    /** Ages as the census writes them: {@code 65-79}, {@code 80+}. */
    static AgeCell of(String ages, double people, @Nullable Double women, @Nullable Double men) {
        if (ages.endsWith("+")) {
            return new AgeCell(Integer.parseInt(ages.substring(0, ages.length() - 1)), null, people, women, men);
        }
        int dash = ages.indexOf('-');
        int from = Integer.parseInt(ages.substring(0, dash));
        return new AgeCell(from, Integer.valueOf(ages.substring(dash + 1)), people, women, men);
    }

    /** Whether both sexes are told. */
    boolean hasSexes() {
        return women != null && men != null;
    }

    /** The smaller of both sexes; more than anybody where they are not told. */
    double fewer() {
        Double f = women;
        Double m = men;
        return f == null || m == null ? Double.MAX_VALUE : Math.min(f, m);
    }

    AgeCell withoutSexes() {
        return new AgeCell(from, to, people, null, null);
    }
}
