package fr.maillage.demo;

import java.util.List;
import java.util.Map;

/**
 * A file for the platform and how to import it.
 *
 * @param scope territories in which absence is judged; empty where the kind knows the whole file only
 * @param fields of the form that this kind asks for
 * @param tenant the organization that it belongs to; empty for reference data
 * @param unless a kind that says the same: the file is for a platform that does not know it; empty otherwise
 */
record ImportStep(
        String kind, String file, List<String> scope, Map<String, String> fields, String tenant, String unless) {
    ImportStep {
        scope = List.copyOf(scope);
        fields = Map.copyOf(fields);
    }
}
