package fr.maillage.registry.geocode.domain;

import fr.maillage.registry.geocode.domain.AddressReading.Candidate;
import fr.maillage.registry.geocode.domain.CommuneStreets.Scored;
import fr.maillage.registry.geocode.domain.Finding.Point;
import fr.maillage.registry.geocode.domain.Finding.Precision;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds one address in its commune: the house, else the nearest number of the street, else the street, else the
 * commune. No SQL, no clock, the same answer for the same input.
 */
public final class Matcher {

    private static final double OTHER_REPEAT = 0.95;
    private static final double NEAREST = 0.8;
    private static final double MIDDLE = 0.5;
    /** Farther than this the nearest number tells no more than the street. */
    private static final int FARTHEST = 50;
    /** Two names as like as that are told apart by postcode or number, or not at all. */
    private static final double TIE = 0.02;

    private Matcher() {}

    /** The commune's own point, where it has one. */
    public record Centre(double latitude, double longitude) {}

    /**
     * Finds an address among the streets of its commune.
     *
     * @param centre of the commune, null when the registry does not know it
     */
    public static Finding find(PostalAddress address, CommuneStreets streets, @Nullable Centre centre) {
        if (streets.isEmpty()) {
            return commune(centre, centre == null ? MissReason.UNKNOWN_COMMUNE : MissReason.NO_BAN_FOR_COMMUNE);
        }
        AddressReading reading = AddressReading.of(address);
        if (reading.candidates().isEmpty()) {
            return commune(centre, reading.boxed() ? MissReason.CEDEX_ONLY : MissReason.NO_STREET);
        }
        Finding best = null;
        boolean ambiguous = false;
        for (Candidate candidate : reading.candidates()) {
            List<Scored> found = told(streets.find(candidate.street()), candidate, address.postcode());
            ambiguous |= found.size() > 1;
            if (found.size() == 1) {
                Finding finding = on(found.getFirst(), candidate.numbers());
                best = best == null || score(finding) > score(best) ? finding : best;
            }
        }
        return best != null
                ? best
                : commune(centre, ambiguous ? MissReason.STREET_AMBIGUOUS : MissReason.STREET_NOT_FOUND);
    }

    /** The one street that is meant, when postcode or number tell it among equals. */
    private static List<Scored> told(List<Scored> found, Candidate candidate, String postcode) {
        if (found.isEmpty()) {
            return found;
        }
        double best = found.getFirst().score();
        List<Scored> equals =
                found.stream().filter(s -> s.score() >= best - TIE).toList();
        if (equals.size() > 1) {
            equals = narrowed(equals, s -> s.street().postcode().equals(postcode));
        }
        if (equals.size() > 1 && !candidate.numbers().isEmpty()) {
            equals = narrowed(equals, s -> house(s, candidate.numbers()).isPresent());
        }
        return equals.size() > 1 ? narrowed(equals, s -> s.score() == best) : equals;
    }

    private static List<Scored> narrowed(List<Scored> equals, Predicate<Scored> test) {
        List<Scored> some = equals.stream().filter(test).toList();
        return some.isEmpty() ? equals : some;
    }

    private static Finding on(Scored street, List<HouseNumber> numbers) {
        return house(street, numbers)
                .map(point -> new Finding(point, null))
                .or(() -> nearest(street, numbers).map(point -> new Finding(point, MissReason.NUMBER_NOT_FOUND)))
                .orElseGet(() -> new Finding(
                        new Point(
                                street.street().latitude(),
                                street.street().longitude(),
                                Precision.STREET,
                                street.score() * MIDDLE),
                        numbers.isEmpty() ? MissReason.NO_NUMBER : MissReason.NUMBER_NOT_FOUND));
    }

    private static Optional<Point> house(Scored street, List<HouseNumber> numbers) {
        PackedNumbers known = street.street().numbers();
        for (HouseNumber asked : numbers) {
            int fallback = -1;
            for (int i = 0; i < known.size(); i++) {
                if (known.number(i) == asked.number()) {
                    if (HouseNumber.sameRepeat(known.repeat(i), asked.repeat())) {
                        return Optional.of(at(known, i, Precision.HOUSENUMBER, street.score()));
                    }
                    fallback = fallback < 0 ? i : fallback;
                }
            }
            if (fallback >= 0) {
                return Optional.of(at(known, fallback, Precision.HOUSENUMBER, street.score() * OTHER_REPEAT));
            }
        }
        return Optional.empty();
    }

    /** The nearest number, one of the same side before one across. */
    private static Optional<Point> nearest(Scored street, List<HouseNumber> numbers) {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        int asked = numbers.getFirst().number();
        PackedNumbers known = street.street().numbers();
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < known.size(); i++) {
            int gap = Math.abs(known.number(i) - asked);
            int cost = 2 * gap + (gap % 2 == 0 ? 0 : 3);
            if (gap <= FARTHEST && cost < least) {
                least = cost;
                best = i;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        double gap = Math.abs(known.number(best) - asked);
        double score = street.score() * NEAREST * (1 - gap / (2.0 * FARTHEST));
        return Optional.of(at(known, best, Precision.STREET, score));
    }

    private static Point at(PackedNumbers known, int index, Precision precision, double score) {
        return new Point(known.latitude(index), known.longitude(index), precision, score);
    }

    private static Finding commune(@Nullable Centre centre, MissReason reason) {
        return centre == null
                ? Finding.nowhere(reason)
                : new Finding(
                        new Point(centre.latitude(), centre.longitude(), Precision.COMMUNE, Finding.COMMUNE_SCORE),
                        reason);
    }

    private static double score(Finding finding) {
        return finding.point() == null ? 0 : finding.point().score();
    }
}
