package fr.maillage.demo.territory;

import fr.maillage.demo.chance.Draw;

/** People of one place by age and sex, in bands so fine that every band of the official file is a sum of them. */
final class Inhabitants {
    /** First age of each band. */
    private static final int[] FROM = {0, 3, 6, 11, 15, 18, 20, 25, 30, 40, 45, 55, 60, 65, 75, 80};

    /** Percent of the French population, 2020, rounded (INSEE). */
    private static final double[] SHARE = {
        3.1, 3.4, 6.2, 5.1, 3.7, 2.5, 5.9, 5.8, 12.5, 6.2, 13.2, 6.5, 6.2, 10.9, 3.4, 6.2
    };

    private static final double OLD_AGE = 75;

    private final int[] men = new int[FROM.length];
    private final int[] women = new int[FROM.length];

    /** @param tilt positive where people are older than elsewhere */
    static Inhabitants of(int total, double tilt, Draw draw) {
        Inhabitants people = new Inhabitants();
        double[] weights = new double[2 * FROM.length];
        for (int i = 0; i < FROM.length; i++) {
            double share = SHARE[i] * StrictMath.exp(tilt * (FROM[i] - 40) / 40) * draw.unevenness(0.06);
            double female = FROM[i] >= OLD_AGE ? 0.61 : FROM[i] < 20 ? 0.488 : 0.51;
            weights[2 * i] = share * (1 - female);
            weights[2 * i + 1] = share * female;
        }
        int[] parts = Shares.of(total, weights);
        for (int i = 0; i < FROM.length; i++) {
            people.men[i] = parts[2 * i];
            people.women[i] = parts[2 * i + 1];
        }
        return people;
    }

    int men(int from, int to) {
        return between(men, from, to);
    }

    int women(int from, int to) {
        return between(women, from, to);
    }

    int all(int from, int to) {
        return men(from, to) + women(from, to);
    }

    /** Ages both included; both must be edges of bands. */
    private static int between(int[] counts, int from, int to) {
        int sum = 0;
        for (int i = 0; i < FROM.length; i++) {
            if (FROM[i] >= from && FROM[i] <= to) {
                sum += counts[i];
            }
        }
        return sum;
    }
}
