package fr.maillage.registry.geocode.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an address can mean: its streets, the likeliest first, each with the numbers that go with it. Boxes and special
 * deliveries (BP, CS, TSA, CEDEX) are no places and fall away.
 */
record AddressReading(List<Candidate> candidates, boolean boxed) {

    private static final int MOST = 4;
    private static final Pattern BOX = Pattern.compile(
            "\\b(?:bp|b\\.p\\.?|cs|c\\.s\\.?|tsa|cidex|case|boite postale)\\s*(?:n[°o]\\s*)?\\d[\\d ]*(?:[a-z]\\b)?|\\bcedex\\b(?:\\s*\\d{1,2})?",
            Pattern.CASE_INSENSITIVE);
    /** What stands before a street in the same cell: floor, building, flat. */
    private static final Pattern INSIDE = Pattern.compile(
            "^.*?\\b(?:b[aâ]t(?:iment)?|[ée]tage|etg|apt|appt|esc(?:alier)?|entr[ée]e|hall|porte|bureau|lot)\\b[^,]{0,20}?[,;-]\\s*",
            Pattern.CASE_INSENSITIVE);

    AddressReading {
        candidates = List.copyOf(candidates);
    }

    /** A street and the numbers asked for on it. */
    record Candidate(StreetName street, List<HouseNumber> numbers) {
        Candidate {
            numbers = List.copyOf(numbers);
        }
    }

    static AddressReading of(PostalAddress address) {
        List<Candidate> candidates = new ArrayList<>();
        boolean boxed = isBoxed(address.street()) || isBoxed(address.deliveryLine());
        List<HouseNumber> own = HouseNumber.parse(unboxed(address.number()), address.repeat());
        HouseNumber.Split split = HouseNumber.split(unboxed(address.street()));
        String named = (address.kind() + " " + split.street()).strip();
        if (!split.street().isEmpty()) {
            List<HouseNumber> written = HouseNumber.parse(split.numbers(), "");
            candidates.add(new Candidate(
                    StreetName.of(doubledKind(address.kind(), split.street()) ? split.street() : named),
                    own.isEmpty() ? written : own));
        }
        for (String cell : address.others()) {
            boxed |= isBoxed(cell);
            addOther(INSIDE.matcher(unboxed(cell)).replaceFirst(""), own, candidates);
        }
        return new AddressReading(candidates.size() > MOST ? candidates.subList(0, MOST) : candidates, boxed);
    }

    /** Another cell is a street when it is numbered, or says what kind of street it is; or a hamlet by its bare name. */
    private static void addOther(String cell, List<HouseNumber> own, List<Candidate> candidates) {
        if (cell.isBlank()) {
            return;
        }
        HouseNumber.Split split = HouseNumber.split(cell);
        StreetName name = StreetName.of(split.street());
        if (!name.words().isEmpty()) {
            List<HouseNumber> written = HouseNumber.parse(split.numbers(), "");
            candidates.add(new Candidate(name, written.isEmpty() && candidates.isEmpty() ? own : written));
        }
    }

    /** Some write the kind twice, in its cell and before the name. */
    private static boolean doubledKind(String kind, String street) {
        List<String> first = Words.of(kind);
        List<String> whole = Words.of(street);
        return !first.isEmpty()
                && whole.size() > first.size()
                && whole.subList(0, first.size()).equals(first);
    }

    private static boolean isBoxed(String cell) {
        return BOX.matcher(cell).find() || cell.toLowerCase(Locale.ROOT).contains("cedex");
    }

    private static String unboxed(String cell) {
        return BOX.matcher(cell).replaceAll(" ").strip();
    }
}
