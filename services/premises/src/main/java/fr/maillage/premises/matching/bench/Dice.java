package fr.maillage.premises.matching.bench;

import fr.maillage.premises.criteria.domain.Facts;
import fr.maillage.premises.criteria.domain.Tri;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws from one sequence. */
final class Dice {

    private static final int HUNDRED = 100;

    private final SplittableRandom random;

    Dice(SplittableRandom random) {
        this.random = random;
    }

    boolean percent(int share) {
        return random.nextInt(HUNDRED) < share;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Small ones more often: the square of an even draw. */
    int skewed(int least, int most) {
        double even = random.nextDouble();
        return least + (int) (even * even * (most - least + 1));
    }

    /** Null so many times of a hundred. */
    @Nullable
    Integer maybe(int share, int value) {
        return percent(share) ? null : (Integer) value;
    }

    <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    <E extends Enum<E>> E one(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }

    /** By weights that sum to a hundred. */
    <E extends Enum<E>> E weighted(Class<E> type, int... weights) {
        int at = random.nextInt(HUNDRED);
        int constant = 0;
        while (at >= weights[constant]) {
            at -= weights[constant++];
        }
        return type.getEnumConstants()[constant];
    }

    Tri tri(int yes, int no) {
        return weighted(Tri.class, yes, no, HUNDRED - yes - no);
    }

    <E extends Enum<E>> Facts<E> facts(Class<E> type, int present, int absent) {
        Set<E> there = EnumSet.noneOf(type);
        Set<E> missing = EnumSet.noneOf(type);
        for (E thing : type.getEnumConstants()) {
            switch (tri(present, absent)) {
                case YES -> there.add(thing);
                case NO -> missing.add(thing);
                case UNKNOWN -> {}
            }
        }
        return new Facts<>(there, missing);
    }

    <E extends Enum<E>> Set<E> some(Class<E> type, int share) {
        Set<E> drawn = EnumSet.noneOf(type);
        for (E thing : type.getEnumConstants()) {
            if (percent(share)) {
                drawn.add(thing);
            }
        }
        return drawn;
    }

    double real(double least, double most) {
        return random.nextDouble(least, most);
    }

    UUID id() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() & ~(3L << 62)) | (2L << 62));
    }
}
