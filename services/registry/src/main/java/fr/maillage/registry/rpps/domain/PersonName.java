package fr.maillage.registry.rpps.domain;

import fr.maillage.registry.identifier.domain.SearchName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a person is found by name: every part of the names, and the parts run together, so that {@code d'argent},
 * {@code dargent}, {@code argent}, {@code jean-noël} and {@code jeannoel} all find D'ARGENT-LAÏD Jean-Noël.
 */
record PersonName(String family, String given) {

    /** Folded, family name first: the order of lists. */
    String order() {
        return SearchName.of(family + " " + given);
    }

    /** The words of both names, for a search by their beginnings. */
    String words() {
        Set<String> words = new LinkedHashSet<>();
        for (String name : List.of(SearchName.of(family), SearchName.of(given))) {
            words.addAll(List.of(name.split(" ")));
            words.add(name.replace(" ", ""));
        }
        words.remove("");
        return String.join(" ", words);
    }

    /** What lists are ordered by and searched in: that of the column search_key, which the database makes of the two. */
    String key() {
        String order = order();
        String words = words();
        return words.equals(order) ? order : order + " | " + words;
    }
}
