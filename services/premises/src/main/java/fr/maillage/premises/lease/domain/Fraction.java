package fr.maillage.premises.lease.domain;

import java.math.BigInteger;

/** An exact amount: shares of a rent are added up before anything is rounded. */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0, 1);

    Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator (" + denominator + "), must be positive");
        }
        BigInteger common = numerator.gcd(denominator);
        if (!common.equals(BigInteger.ONE) && common.signum() > 0) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction times(long factor) {
        return times(of(factor, 1));
    }

    long floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].longValueExact() - 1 : parts[0].longValueExact();
    }

    /** The nearest whole number, up on a tie. */
    long rounded() {
        return plus(of(1, 2)).floor();
    }

    boolean positive() {
        return numerator.signum() > 0;
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
