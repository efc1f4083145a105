package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.language.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which known name was probably meant. */
public final class Nearest {

    private static final int LONGEST = 64;

    private Nearest() {}

    /** {@code " Did you mean name?"}, or nothing when no known name is close. */
    public static Text suggestion(String name, Collection<String> known) {
        return to(name, known)
                .map(nearest -> Text.of(" Vouliez-vous dire " + nearest + " ?", " Did you mean " + nearest + "?"))
                .orElse(Text.same(""));
    }

    /** The closest name, if at most a third of its letters (at least two) differ. */
    static Optional<String> to(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= Math.max(2, candidate.length() / 3))
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein distance, case ignored. */
    static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
