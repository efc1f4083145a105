package fr.maillage.registry.geocode.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A house number.
 *
 * @param repeat as {@link PackedNumbers#repeatCode} gives it; 0 for none
 */
record HouseNumber(int number, int repeat) {

    private static final String REPEAT = "bis|ter|quater|quinquies|[a-z]";
    private static final Pattern ONE =
            Pattern.compile("(\\d{1,4})\\s*(" + REPEAT + ")?(?![a-z0-9])", Pattern.CASE_INSENSITIVE);
    /** Numbers in front of a street: 12, 12 bis, 12-14, 12/14, 12 à 14, n° 12. A word of one letter is a repetition only before another word. */
    private static final Pattern LEADING = Pattern.compile(
            "^\\s*(?:n[°o]?\\s*)?(\\d{1,4}\\s*(?:(?:bis|ter|quater|quinquies|[a-f])(?=[\\s,/-])(?!\\s*\\d))?"
                    + "(?:\\s*(?:-|/|,|et|à|a|&)\\s*\\d{1,4}\\s*(?:(?:bis|ter|quater|[a-f])(?=[\\s,]))?)*)[\\s,]+(?=\\S)",
            Pattern.CASE_INSENSITIVE);

    /** Letters by which a repetition is written short. */
    private static final List<List<Integer>> SAME = List.of(
            List.of(PackedNumbers.repeatCode("b"), PackedNumbers.repeatCode("bis")),
            List.of(PackedNumbers.repeatCode("t"), PackedNumbers.repeatCode("ter")),
            List.of(PackedNumbers.repeatCode("q"), PackedNumbers.repeatCode("qua"), PackedNumbers.repeatCode("c")));

    /** Every number of a cell, in order: {@code 12-14} is two; the repetition of its own cell is the first one's. */
    static List<HouseNumber> parse(String cell, String repeatCell) {
        List<HouseNumber> numbers = new ArrayList<>();
        Matcher one = ONE.matcher(cell.toLowerCase(Locale.ROOT).replace("°", " "));
        while (one.find()) {
            int number = Integer.parseInt(one.group(1));
            String repeat = one.group(2) == null ? "" : one.group(2);
            String own = numbers.isEmpty() && repeat.isEmpty() ? repeatCell : repeat;
            if (number > 0) {
                numbers.add(new HouseNumber(number, PackedNumbers.repeatCode(own)));
            }
        }
        return numbers;
    }

    /** The numbers in front of a street's name, and the name behind them. */
    static Split split(String street) {
        Matcher leading = LEADING.matcher(street);
        if (!leading.lookingAt() || isDate(street.substring(leading.end()))) {
            return new Split("", street.strip());
        }
        return new Split(
                leading.group(1).strip(), street.substring(leading.end()).strip());
    }

    /** A street that bears a date, such as 8 MAI 1945, has no number in front. */
    private static boolean isDate(String rest) {
        return DATE.matcher(rest).lookingAt();
    }

    private static final Pattern DATE = Pattern.compile(
            "(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Whether two repetitions may mean the same: B and bis do. */
    static boolean sameRepeat(int one, int other) {
        return one == other || SAME.stream().anyMatch(same -> same.contains(one) && same.contains(other));
    }

    /** A cell cut in two. */
    record Split(String numbers, String street) {}
}
