package fr.maillage.premises.criteria.domain;

import fr.maillage.premises.request.domain.Nomenclature;
import fr.maillage.premises.request.domain.Nomenclature.Entry;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Professions as reasons show them: the words, and the code behind. */
public final class Professions {

    private Professions() {}

    public static String fr(Collection<String> codes) {
        return listed(codes, Entry::label);
    }

    public static String en(Collection<String> codes) {
        return listed(codes, Entry::labelEn);
    }

    private static String listed(Collection<String> codes, Function<Entry, String> label) {
        return codes.stream()
                .distinct()
                .sorted()
                .map(code -> Nomenclature.PROFESSIONS
                        .find(code)
                        .map(entry -> "%s (%s)".formatted(label.apply(entry), code))
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }
}
