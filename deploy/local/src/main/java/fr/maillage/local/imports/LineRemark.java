package fr.maillage.local.imports;

import fr.maillage.local.directory.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the registry has to say about one line of a file. */
record LineRemark(
        @Nullable String severity,
        @Nullable Long line,
        @Nullable String column,
        @Nullable String value,
        @Nullable String message) {
    static List<LineRemark> parse(String json) {
        return Problem.tree(json)
                .path("items")
                .valueStream()
                .map(item -> Json.MAPPER.convertValue(item, LineRemark.class))
                .toList();
    }

    String text() {
        String place = line == null ? "" : "ligne " + line + (column == null ? "" : ", " + column) + " : ";
        String what = value == null || value.isEmpty() ? "" : " (reçu : « " + value + " »)";
        return place + message + what;
    }
}
