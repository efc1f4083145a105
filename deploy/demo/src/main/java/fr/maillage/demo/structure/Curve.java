package fr.maillage.demo.structure;

/** How present something is per inhabitant, by size of the commune. Only ratios count: the whole is scaled to the country. */
// An array that nobody writes to; its type cannot say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum Curve {
    /** Found nearly everywhere: general practitioners, nurses, pharmacies. */
    NEAR(0.03, 0.30, 0.80, 1.20, 1.20, 1.10, 1.05),
    /** Gathers in small towns and larger ones. */
    TOWN(0.00, 0.06, 0.35, 0.95, 1.30, 1.25, 1.20),
    /** Gathers in cities. */
    CITY(0.00, 0.00, 0.02, 0.10, 0.60, 1.60, 2.40),
    /** As many as people. */
    EVEN(1, 1, 1, 1, 1, 1, 1);

    private static final int[] BOUNDS = {400, 1_000, 2_000, 5_000, 20_000, 60_000};

    private final double[] presence;

    Curve(double... presence) {
        this.presence = presence;
    }

    public double presence(int population) {
        int step = 0;
        while (step < BOUNDS.length && population >= BOUNDS[step]) {
            step++;
        }
        return presence[step];
    }
}
