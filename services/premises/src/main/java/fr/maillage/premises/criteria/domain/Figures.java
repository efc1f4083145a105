package fr.maillage.premises.criteria.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Areas, sums and lists as reasons show them. */
final class Figures {

    private static final int HUNDREDTHS = 2;

    private Figures() {}

    /** 85,5 or 90: as written in French; {@link #en} turns it round. */
    static String area(int dm2) {
        return plain(dm2) + " m²";
    }

    static String euros(long cents) {
        return plain(cents) + " €";
    }

    static String plain(long hundredths) {
        BigDecimal value = BigDecimal.valueOf(hundredths, HUNDREDTHS).stripTrailingZeros();
        return (value.scale() < 0 ? value.setScale(0) : value).toPlainString().replace('.', ',');
    }

    static String en(String figure) {
        return figure.replace(',', '.');
    }

    static <E extends Enum<E>> String fr(Collection<E> things, Function<E, Wording> label) {
        return listed(things, thing -> label.apply(thing).fr());
    }

    static <E extends Enum<E>> String en(Collection<E> things, Function<E, Wording> label) {
        return listed(things, thing -> label.apply(thing).en());
    }

    private static <E extends Enum<E>> String listed(Collection<E> things, Function<E, String> label) {
        return things.stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(label)
                .collect(Collectors.joining(", "));
    }

    static String sorted(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }
}
