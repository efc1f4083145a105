package fr.maillage.premises.premises.domain;

import java.util.Collection;
import java.util.List;

/** Codes of professions as the registry's lists take them, {@code 10}; one with its nomenclature, {@code G15:10}, is the same. */
final class ProfessionCodes {

    private ProfessionCodes() {}

    static List<String> of(Collection<String> given) {
        return given.stream()
                .map(code -> code.substring(code.indexOf(':') + 1))
                .distinct()
                .sorted()
                .toList();
    }
}
