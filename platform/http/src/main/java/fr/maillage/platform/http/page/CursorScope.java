package fr.maillage.platform.http.page;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a cursor is good for. Asking with the same filters in another order, another page size or another language
 * stays in scope; another filter, sort, operation or tenant does not.
 */
public record CursorScope(String operation, Map<String, List<String>> filters, String tenant) {

    /** Parameters that change how a page looks, not which list is walked. */
    private static final Set<String> OF_THE_PAGE = Set.of("cursor", "limit", "total", "bom", "fields", "expand");

    public CursorScope {
        var sorted = new TreeMap<String, List<String>>();
        filters.forEach(
                (name, values) -> sorted.put(name, values.stream().sorted().toList()));
        filters = sorted;
    }

    /** The scope of the request at hand: its path and every query parameter that filters or sorts. */
    public static CursorScope of(UriInfo uri, String tenant) {
        var filters = new TreeMap<String, List<String>>(uri.getQueryParameters());
        filters.keySet().removeAll(OF_THE_PAGE);
        return new CursorScope(uri.getPath(), filters, tenant);
    }

    /** One string for one scope: every part preceded by its length, so that no two scopes read the same. */
    String fingerprint() {
        var text = new StringBuilder();
        append(text, operation);
        append(text, tenant);
        filters.forEach((name, values) -> {
            append(text, name);
            text.append(values.size()).append('#');
            values.forEach(value -> append(text, value));
        });
        return text.toString();
    }

    private static void append(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }
}
