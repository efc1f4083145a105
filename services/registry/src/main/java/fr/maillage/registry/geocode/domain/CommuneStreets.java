package fr.maillage.registry.geocode.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The streets of one commune, found by their words. Memory: the streets and an index of their words; a word that no
 * street has is compared with every word of the commune once, and remembered.
 */
public final class CommuneStreets {

    /** Below it two names are not the same street. */
    static final double ACCEPTED = 0.70;

    private static final int REMEMBERED = 20_000;

    private final List<Named> streets;
    private final Map<String, List<Named>> byWord = new HashMap<>();
    private final WordIndex index;
    private final Map<String, Map<String, Double>> alike = new HashMap<>();

    public CommuneStreets(List<Street> streets) {
        this.streets = streets.stream()
                .map(street -> new Named(street, StreetName.of(street.name())))
                .toList();
        for (Named named : this.streets) {
            named.name
                    .words()
                    .forEach(word ->
                            byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(named));
        }
        index = new WordIndex(byWord.keySet());
    }

    public boolean isEmpty() {
        return streets.isEmpty();
    }

    /** Streets by that name, the likest first; none below {@link #ACCEPTED}. */
    List<Scored> find(StreetName asked) {
        Set<Named> possible = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Map<String, Double>> words =
                asked.words().stream().map(this::alike).toList();
        words.forEach(likes -> likes.keySet().forEach(word -> possible.addAll(byWord.getOrDefault(word, List.of()))));
        return possible.stream()
                .map(named -> new Scored(named.street, likeness(asked, words, named.name)))
                .filter(scored -> scored.score() >= ACCEPTED)
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(scored -> scored.street().id()))
                .toList();
    }

    /** A street and how like its name is, 0 to 1. */
    record Scored(Street street, double score) {}

    private record Named(Street street, StreetName name) {}

    private double likeness(StreetName asked, List<Map<String, Double>> words, StreetName name) {
        double askedWeight = 0;
        double matched = 0;
        double nameMatched = 0;
        Set<String> used = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            double weight = weight(asked.words().get(i));
            askedWeight += weight;
            String best = best(words.get(i), name.words(), used);
            if (!best.isEmpty()) {
                used.add(best);
                double like = words.get(i).getOrDefault(best, 0.0);
                matched += like * weight;
                nameMatched += like * weight(best);
            }
        }
        double nameWeight = name.words().stream().mapToDouble(this::weight).sum();
        double dice = (matched + nameMatched) / (askedWeight + nameWeight);
        double covered = Math.max(matched / askedWeight, nameMatched / nameWeight);
        return (0.6 * dice + 0.4 * covered) * kinds(asked, name);
    }

    private static String best(Map<String, Double> likes, List<String> words, Set<String> used) {
        String best = "";
        double most = 0;
        for (String word : words) {
            double like = used.contains(word) ? 0 : likes.getOrDefault(word, 0.0);
            if (like > most) {
                most = like;
                best = word;
            }
        }
        return best;
    }

    private static double kinds(StreetName asked, StreetName name) {
        if (asked.kind().equals(name.kind())) {
            return 1;
        }
        return asked.hasKind() && name.hasKind() ? 0.85 : 0.95;
    }

    /** A word that many streets have tells little. */
    private double weight(String word) {
        int having = byWord.getOrDefault(word, List.of()).size();
        return 1 + Math.log((streets.size() + 1.0) / (having + 1.0));
    }

    /** The commune's words that this one may be, with their likeness; itself alone when a street has it. */
    private Map<String, Double> alike(String word) {
        if (byWord.containsKey(word)) {
            return Map.of(word, 1.0);
        }
        if (alike.size() > REMEMBERED) {
            alike.clear();
        }
        return alike.computeIfAbsent(word, index::like);
    }
}
