package fr.maillage.demo.chance;

import java.util.List;

/**
 * A stream of chance (SplitMix64) for one purpose. Two purposes never share a stream, so that asking for one department
 * more, or one person more in a commune, leaves everything else as it was.
 */
public final class Draw {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double KNUTH_LIMIT = 20;

    private long state;

    private Draw(long state) {
        this.state = state;
    }

    public static Draw of(long seed, String purpose, String subject) {
        long state = mix(seed + STEP);
        state = absorb(state, purpose);
        state = mix(state + STEP);
        return new Draw(absorb(state, subject));
    }

    private static long absorb(long start, String text) {
        long state = start;
        for (int i = 0; i < text.length(); i++) {
            state = mix(state ^ (text.charAt(i) + STEP));
        }
        return state;
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public long next() {
        state += STEP;
        return mix(state);
    }

    /** From 0 to less than 1. */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** From 0 to less than {@code bound}, which must be positive. */
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound (" + bound + ") must be positive");
        }
        return (int) (unit() * bound);
    }

    public double between(double low, double high) {
        return low + unit() * (high - low);
    }

    public boolean chance(double probability) {
        return unit() < probability;
    }

    public boolean percent(int percent) {
        return unit() * 100 < percent;
    }

    /** Mean 0, deviation 1; a sum of uniforms, for its tails do not matter here and its bytes do. */
    public double gauss() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return sum;
    }

    /** Around 1, never negative: what multiplies a mean to make places differ. */
    public double unevenness(double deviation) {
        return StrictMath.exp(deviation * gauss() - deviation * deviation / 2);
    }

    /** A count whose mean is given (Poisson, and its normal approximation for large means). */
    public int count(double mean) {
        if (mean <= 0) {
            return 0;
        }
        if (mean > KNUTH_LIMIT) {
            return Math.max(0, (int) StrictMath.round(mean + gauss() * StrictMath.sqrt(mean)));
        }
        double limit = StrictMath.exp(-mean);
        double product = unit();
        int count = 0;
        while (product > limit) {
            product *= unit();
            count++;
        }
        return count;
    }

    public <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
