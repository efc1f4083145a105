package fr.maillage.registry.professional.domain;

import fr.maillage.registry.identifier.domain.SearchName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A name as somebody types it: alternatives, each a list of folded words that must all begin a word of the names. Beside
 * the words as typed, neighbours run together, for LEGOFF is also typed {@code le goff}; the other way round, LE GOFF is
 * kept with its words run together.
 */
public record NameQuery(List<List<String>> alternatives) {

    /** Nobody is asked for by name. */
    public static final NameQuery ANYBODY = new NameQuery(List.of());

    private static final int WORDS = 6;

    public NameQuery {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** Of any text; words behind the sixth say nothing more. */
    public static NameQuery of(String text) {
        List<String> words = Stream.of(SearchName.of(text).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(WORDS)
                .toList();
        if (words.isEmpty()) {
            return ANYBODY;
        }
        Set<List<String>> alternatives = new LinkedHashSet<>();
        alternatives.add(words);
        for (int i = 0; i + 1 < words.size(); i++) {
            alternatives.add(joined(words, i, i + 2));
        }
        if (words.size() > 2) {
            alternatives.add(joined(words, 0, words.size()));
        }
        return new NameQuery(List.copyOf(alternatives));
    }

    private static List<String> joined(List<String> words, int from, int to) {
        List<String> joined = new ArrayList<>(words.subList(0, from));
        joined.add(String.join("", words.subList(from, to)));
        joined.addAll(words.subList(to, words.size()));
        return joined;
    }

    public boolean isEmpty() {
        return alternatives.isEmpty();
    }

    /** As typed. */
    public List<String> words() {
        return alternatives.isEmpty() ? List.of() : alternatives.getFirst();
    }

    /** Whether a text of folded words meets one alternative. */
    public boolean matches(String folded) {
        String text = ' ' + folded;
        return alternatives.isEmpty()
                || alternatives.stream().anyMatch(words -> words.stream().allMatch(word -> text.contains(' ' + word)));
    }
}
