package fr.maillage.platform.http.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;

/**
 * An amount in euros, exact to the cent. Sums and differences stay exact; {@link #times} and {@link #of} round, half
 * up, and only they do: compute shares and rates on {@link BigDecimal} and round once, at the end.
 *
 * @param amount always with two decimals
 * @param currency always {@code EUR}; there for those who read the JSON
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

    public static final String EUR = "EUR";
    public static final Money ZERO = new Money(BigDecimal.ZERO, EUR);

    private static final int CENTS = 2;
    private static final int LONGEST = 15;

    public Money {
        if (!currency.equals(EUR)) {
            throw new IllegalArgumentException("currency (" + currency + "), must be EUR");
        }
        if (amount.stripTrailingZeros().scale() > CENTS) {
            throw new IllegalArgumentException("amount (" + amount + "), must have two decimals at most");
        }
        if ((long) amount.precision() - amount.scale() > LONGEST) {
            throw new IllegalArgumentException("amount (" + amount + "), must have " + LONGEST + " digits at most");
        }
        amount = amount.setScale(CENTS, RoundingMode.UNNECESSARY);
    }

    /** Exactly this amount; more than two decimals are refused, not rounded. */
    public static Money euros(String amount) {
        return new Money(new BigDecimal(amount), EUR);
    }

    public static Money euros(long amount) {
        return new Money(BigDecimal.valueOf(amount), EUR);
    }

    public static Money cents(long cents) {
        return new Money(BigDecimal.valueOf(cents, CENTS), EUR);
    }

    /** The end of a computation: rounded half up, away from zero on a tie. */
    public static Money of(BigDecimal computed) {
        return new Money(computed.setScale(CENTS, RoundingMode.HALF_UP), EUR);
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount), EUR);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount), EUR);
    }

    public Money negated() {
        return new Money(amount.negate(), EUR);
    }

    /** Rounded half up. */
    public Money times(BigDecimal factor) {
        return of(amount.multiply(factor));
    }

    public Money atMost(Money ceiling) {
        return compareTo(ceiling) <= 0 ? this : ceiling;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return amount.signum();
    }

    /** For a {@code bigint} column. */
    public long toCents() {
        return amount.movePointRight(CENTS).longValueExact();
    }

    @Override
    public int compareTo(Money other) {
        return Comparator.comparing(Money::amount).compare(this, other);
    }

    /** {@code 1234.50 EUR}; for logs and tests, labels are made elsewhere. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
