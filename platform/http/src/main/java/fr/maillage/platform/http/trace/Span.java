package fr.maillage.platform.http.trace;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/**
 * One request that this part answered, as it is told to the collector. It names the operation by its template: no
 * address, no query, no header and no caller, for any of them may hold personal data.
 *
 * @param method of the request, whatever it said
 * @param route template such as {@code /api/registry/v1/areas/{id}}, empty where no operation was reached
 * @param status of the answer
 * @param begin nanoseconds since 1970, as is {@code end}
 */
record Span(Trace trace, String method, String route, int status, long begin, long end) {

    private static final int SERVER = 2;
    private static final int ERROR = 2;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** As the JSON form of OTLP writes it. */
    JsonObject json() {
        var json = new JsonObject().put("traceId", trace.traceId()).put("spanId", trace.spanId());
        if (!trace.parentId().isEmpty()) {
            json.put("parentSpanId", trace.parentId());
        }
        json.put("name", route.isEmpty() ? known() : known() + " " + route)
                .put("kind", SERVER)
                .put("startTimeUnixNano", Long.toString(begin))
                .put("endTimeUnixNano", Long.toString(end))
                .put("attributes", attributes());
        // By convention a refusal is the caller's error, not this part's.
        return status >= 500 ? json.put("status", new JsonObject().put("code", ERROR)) : json;
    }

    private JsonArray attributes() {
        var attributes = new JsonArray()
                .add(text("http.request.method", known()))
                .add(new JsonObject()
                        .put("key", "http.response.status_code")
                        .put("value", new JsonObject().put("intValue", Integer.toString(status))));
        if (!route.isEmpty()) {
            attributes.add(text("http.route", route));
        }
        return status >= 500 ? attributes.add(text("error.type", Integer.toString(status))) : attributes;
    }

    /** An attribute of OTLP. */
    static JsonObject text(String key, String value) {
        return new JsonObject().put("key", key).put("value", new JsonObject().put("stringValue", value));
    }

    // A stranger may write anything where the method stands.
    private String known() {
        return METHODS.contains(method) ? method : "_OTHER";
    }
}
