package fr.maillage.registry.imports.store;

import fr.maillage.registry.imports.domain.ImportScope;
import fr.maillage.registry.imports.domain.Merge;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which live rows, {@code t}, a file may end: active, of its sources, inside its scope. As SQL without parameters, for COPY
 * takes none: sources are constants of plans, and codes of territories hold letters and digits only.
 */
final class Endable {

    private static final String PLAIN = "[0-9A-Za-z-]*";

    private Endable() {}

    static String rows(Merge merge, ImportScope scope, String source) {
        return "t.active and t.source in (" + list(merge.sourcesOf(source)) + ") and " + merge.restriction()
                + switch (scope) {
                    case ImportScope.Full _ -> "";
                    case ImportScope.Territories some ->
                        " and (t.commune_code in (%1$s) or t.parent_commune in (%1$s) or t.epci_code in (%2$s) or t.department_code in (%3$s) or t.region_code in (%4$s))"
                                .formatted(
                                        list(some.codes("commune")),
                                        list(some.codes("epci")),
                                        list(some.codes("department")),
                                        list(some.codes("region")));
                };
    }

    /** Quoted; of nothing, what equals nothing. */
    static String list(List<String> values) {
        return values.isEmpty() ? "null" : values.stream().map(Endable::quoted).collect(Collectors.joining(", "));
    }

    static String quoted(String value) {
        if (!value.matches(PLAIN)) {
            throw new IllegalArgumentException("value (" + value + ") must be letters, digits and dashes");
        }
        return "'" + value + "'";
    }
}
