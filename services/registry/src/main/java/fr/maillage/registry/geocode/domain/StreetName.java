package fr.maillage.registry.geocode.domain;

import java.util.List;
import java.util.Set;

/**
 * A street's name taken apart.
 *
 * @param kind rue, avenue…; empty when none is written
 * @param words those that tell it from others, in order
 */
record StreetName(String kind, List<String> words) {

    private static final Set<String> KINDS = Set.of(
            "rue",
            "avenue",
            "boulevard",
            "place",
            "allee",
            "impasse",
            "chemin",
            "route",
            "cours",
            "square",
            "quai",
            "residence",
            "lotissement",
            "faubourg",
            "passage",
            "promenade",
            "esplanade",
            "hameau",
            "montee",
            "traverse",
            "villa",
            "ruelle",
            "sentier",
            "voie",
            "domaine",
            "cite",
            "parvis",
            "carrefour",
            "clos",
            "mail",
            "cour",
            "venelle",
            "quartier");

    StreetName {
        words = List.copyOf(words);
    }

    static StreetName of(String text) {
        return of(Words.of(text));
    }

    static StreetName of(List<String> all) {
        boolean kinded = all.size() > 1 && KINDS.contains(all.getFirst());
        List<String> rest = kinded ? all.subList(1, all.size()) : all;
        if (rest.size() > 2 && rest.get(0).equals("lieu") && rest.get(1).equals("dit")) {
            rest = rest.subList(2, rest.size());
        }
        List<String> telling =
                rest.stream().filter(word -> !Words.isLink(word)).distinct().toList();
        return new StreetName(kinded ? all.getFirst() : "", telling.isEmpty() ? rest : telling);
    }

    boolean hasKind() {
        return !kind.isEmpty();
    }
}
