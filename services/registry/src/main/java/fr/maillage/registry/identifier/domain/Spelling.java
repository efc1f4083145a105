package fr.maillage.registry.identifier.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * How far two words are from each other, in slips: a letter too many, missing, wrong, or two neighbours exchanged (optimal
 * string alignment).
 */
public final class Spelling {

    private static final int LONG = 7;

    private Spelling() {}

    /** Those at most a slip away, two for seven letters and more; the nearest first, then in the order given. */
    public static List<String> nearest(String typed, List<String> words, int most) {
        int tolerated = tolerated(typed);
        return words.stream()
                .filter(word -> slips(typed, word) <= tolerated)
                .sorted(Comparator.comparingInt(word -> slips(typed, word)))
                .limit(most)
                .toList();
    }

    /**
     * In how many slips altogether these words are each a word of a folded text, its beginning, or up to three neighbours
     * run together; empty when one of them is like none. Words of three letters and less are like nearly anything and tell
     * nothing beside longer ones.
     */
    public static OptionalInt slips(List<String> typed, String folded) {
        List<String> telling = typed.stream().filter(word -> word.length() > 3).toList();
        List<String> tokens = tokens(folded.split(" "));
        int all = 0;
        for (String word : telling.isEmpty() ? typed : telling) {
            int least = tokens.stream()
                    .mapToInt(token -> Math.min(slips(word, token), slips(word, head(token, word.length()))))
                    .min()
                    .orElse(Integer.MAX_VALUE);
            if (least > tolerated(word)) {
                return OptionalInt.empty();
            }
            all += least;
        }
        return OptionalInt.of(all);
    }

    private static List<String> tokens(String[] words) {
        List<String> tokens = new ArrayList<>();
        for (int from = 0; from < words.length; from++) {
            String joined = "";
            for (int to = from; to < Math.min(words.length, from + 3); to++) {
                joined += words[to];
                tokens.add(joined);
            }
        }
        return tokens;
    }

    private static String head(String token, int length) {
        return token.substring(0, Math.min(token.length(), length));
    }

    private static int tolerated(String word) {
        return word.length() >= LONG ? 2 : 1;
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
