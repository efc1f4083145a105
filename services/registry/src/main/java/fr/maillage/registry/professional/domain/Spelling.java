package fr.maillage.registry.professional.domain;

import java.util.Comparator;
import java.util.List;

/**
 * How far two words are from each other, in slips: a letter too many, missing, wrong, or two neighbours exchanged (optimal
 * string alignment).
 */
public final class Spelling {

    private static final int LONG = 7;

    private Spelling() {}

    /** Those at most a slip away, two for seven letters and more; the nearest first, then in the order given. */
    public static List<String> nearest(String typed, List<String> words, int most) {
        int tolerated = typed.length() >= LONG ? 2 : 1;
        return words.stream()
                .filter(word -> slips(typed, word) <= tolerated)
                .sorted(Comparator.comparingInt(word -> slips(typed, word)))
                .limit(most)
                .toList();
    }

    public static int slips(String one, String other) {
        int[][] best = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                best[i][j] = i == 0 || j == 0 ? i + j : step(best, one, other, i, j);
            }
        }
        return best[one.length()][other.length()];
    }

    private static int step(int[][] best, String one, String other, int i, int j) {
        int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(best[i - 1][j], best[i][j - 1]) + 1, best[i - 1][j - 1] + wrong);
        boolean exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(least, best[i - 2][j - 2] + 1) : least;
    }
}
