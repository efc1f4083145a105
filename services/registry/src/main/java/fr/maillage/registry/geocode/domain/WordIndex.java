package fr.maillage.registry.geocode.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The words of a commune, to find those that a mistyped or shortened one may be. Words of another length or of other
 * letters are passed over without being compared, which is nearly all of them.
 */
final class WordIndex {

    private static final int MOST_MISTAKES = 2;

    private final TreeSet<String> sorted;
    private final Map<Integer, List<Entry>> byLength = new HashMap<>();

    /** A word and the letters in it, one bit each. */
    private record Entry(String word, long letters) {}

    WordIndex(Collection<String> words) {
        sorted = new TreeSet<>(words);
        for (String word : sorted) {
            byLength.computeIfAbsent(word.length(), _ -> new ArrayList<>()).add(new Entry(word, letters(word)));
        }
    }

    /** Words that are like this one, with their likeness. */
    Map<String, Double> like(String asked) {
        Map<String, Double> found = new HashMap<>();
        for (String word : sorted.tailSet(asked)) {
            if (!word.startsWith(asked)) {
                break;
            }
            add(asked, word, found);
        }
        String initial = asked.substring(0, 1);
        if (sorted.contains(initial)) {
            add(asked, initial, found);
        }
        long letters = letters(asked);
        for (int length = asked.length() - MOST_MISTAKES; length <= asked.length() + MOST_MISTAKES; length++) {
            for (Entry entry : byLength.getOrDefault(length, List.of())) {
                // A mistake adds one letter, drops one, or does both.
                if (Long.bitCount(letters ^ entry.letters) <= 2 * MOST_MISTAKES) {
                    add(asked, entry.word, found);
                }
            }
        }
        return found;
    }

    private static void add(String asked, String word, Map<String, Double> found) {
        double like = WordLikeness.of(asked, word);
        if (like > 0) {
            found.put(word, like);
        }
    }

    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << (word.charAt(i) & 63);
        }
        return letters;
    }
}
