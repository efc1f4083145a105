package fr.maillage.premises.lease.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A total in cents shared out: the total is rounded half up, once; each share is its exact value rounded down or up, those
 * with the largest remainders up, the first ones on a tie, so that the shares are the total to the cent.
 */
final class Apportionment {

    private Apportionment() {}

    static List<Long> of(List<Fraction> exact) {
        Fraction sum = exact.stream().reduce(Fraction.ZERO, Fraction::plus);
        List<Long> shares = new ArrayList<>(exact.stream().map(Fraction::floor).toList());
        long missing =
                sum.rounded() - shares.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer i) ->
                                exact.get(i).minus(Fraction.of(exact.get(i).floor(), 1)),
                        Comparator.reverseOrder()))
                .limit(missing)
                .forEach(i -> shares.set(i, shares.get(i) + 1));
        return shares;
    }
}
