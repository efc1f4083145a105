package fr.maillage.platform.http.problem;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.language.Text;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request.
 *
 * @param pointer where: a JSON pointer into the body ({@code /address/communeCode}), or {@code query:limit},
 *     {@code path:id}, {@code header:If-Match}, {@code form:file}
 * @param code kebab-case reason, for programs
 * @param message names the value and the expectation, for people
 * @param ruleId the business rule that refused, when one did
 * @param source the text that rule comes from: an article, an order, a decision of the tenant
 */
public record Violation(
        String pointer,
        String code,
        Text message,
        @Nullable String ruleId,
        @Nullable String source) {

    public Violation(String pointer, String code, Text message, @Nullable String ruleId) {
        this(pointer, code, message, ruleId, null);
    }

    public static Violation of(String pointer, String code, Text message) {
        return new Violation(pointer, code, message, null);
    }

    public static Violation query(String parameter, String code, Text message) {
        return of("query:" + parameter, code, message);
    }

    /** The same shape serves {@code violations[]} of a problem and {@code warnings[]} of a success body. */
    public JsonObject toJson(Language language) {
        var json = new JsonObject().put("pointer", pointer).put("code", code).put("message", message.in(language));
        if (ruleId != null) {
            json.put("ruleId", ruleId);
        }
        return source == null ? json : json.put("source", source);
    }
}
