package fr.maillage.platform.testing.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values that exist in the service under test, by operation and parameter: a schema cannot know an identifier. */
final class KnownValues {

    /** Stands for the whole request body instead of a parameter. */
    static final String BODY = "";

    private final Map<String, List<String>> values = new HashMap<>();

    void add(String operation, String parameter, List<String> pool) {
        values.put(operation + "#" + parameter, List.copyOf(pool));
    }

    List<String> of(String operation, String parameter) {
        return values.getOrDefault(operation + "#" + parameter, values.getOrDefault("*#" + parameter, List.of()));
    }
}
