package fr.maillage.demo.territory;

/** Divides whole numbers so that the parts add up. */
final class Shares {
    private Shares() {}

    /** Parts in proportion to the weights, each within one of its exact share, their sum exactly the total. */
    static int[] of(int total, double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] parts = new int[weights.length];
        double running = 0;
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            running += weights[i];
            int upTo = i == weights.length - 1 ? total : (int) StrictMath.round(total * running / sum);
            parts[i] = upTo - given;
            given = upTo;
        }
        return parts;
    }
}
