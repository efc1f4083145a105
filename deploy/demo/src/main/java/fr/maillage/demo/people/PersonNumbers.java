package fr.maillage.demo.people;

import fr.maillage.demo.file.Numbers;
import fr.maillage.demo.reference.Commune;
import fr.maillage.demo.reference.Reference;
import java.util.HashMap;
import java.util.Map;

/**
 * RPPS numbers of the range 99 1… to 99 9…, which begins with no number in use (they begin with 100 or 101 and grow by
 * one); 99 0… is left to the samples of the documentation. Each commune has its own part, so that a person keeps the
 * number whatever else is generated.
 */
public final class PersonNumbers {
    private static final String PREFIX = "99";
    private static final int DIGITS = 8;
    private static final int FIRST = 10_000_000;
    private static final int END = 100_000_000;
    private static final int LEAST = 700;
    private static final double PER_INHABITANT = 0.8;

    private final Map<String, Integer> starts = new HashMap<>();
    private final Map<String, Integer> ends = new HashMap<>();

    public PersonNumbers(Reference reference) {
        int next = FIRST;
        for (Commune commune : reference.communes()) {
            starts.put(commune.code(), next);
            next += LEAST + (int) (commune.population() * PER_INHABITANT);
            ends.put(commune.code(), next);
        }
        if (next > END) {
            throw new IllegalStateException("ranges of RPPS numbers (" + next + ") must fit in " + END);
        }
    }

    /** @param rank of the person in the commune, from 0 */
    String rpps(Commune commune, int rank) {
        int number = starts.getOrDefault(commune.code(), END) + rank;
        if (number >= ends.getOrDefault(commune.code(), 0)) {
            throw new IllegalStateException(
                    "commune (" + commune.code() + ") has more people than numbers; the scale must be smaller");
        }
        return Numbers.withLuhn(PREFIX + Numbers.padded(number, DIGITS));
    }

    /** A former ADELI number: department, then 99, which no profession had, then a rank in the department. */
    static String adeli(String department, int rank) {
        return adeliDepartment(department) + "99" + Numbers.padded(10_000 + rank % 90_000, 5);
    }

    private static String adeliDepartment(String department) {
        return switch (department) {
            case "971" -> "9A";
            case "972" -> "9B";
            case "973" -> "9C";
            case "974" -> "9D";
            case "976" -> "9F";
            default -> department;
        };
    }
}
