package fr.maillage.local.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal as the platform words it (RFC 9457), with the fields that people read. */
public record Problem(
        @Nullable String title,
        @Nullable String detail,
        @Nullable String code,
        @Nullable String traceId,
        @Nullable List<Violation> violations) {

    record Violation(
            @Nullable String pointer,
            @Nullable String code,
            @Nullable String message) {
        String text() {
            return pointer == null || pointer.isBlank() ? String.valueOf(message) : pointer + " : " + message;
        }
    }

    public static Problem parse(String json) {
        return Json.MAPPER.convertValue(tree(json), Problem.class);
    }

    static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            String start = json.strip().lines().findFirst().orElse("(vide)");
            throw Failure.of(
                            "réponse inattendue du registre : " + start,
                            "./maillage logs gateway, ./maillage logs registry")
                    .because(e);
        }
    }

    public Failure asFailure(String what) {
        String reason = detail == null ? String.valueOf(title) : detail;
        List<String> violationTexts = violations == null
                ? List.of()
                : violations.stream().map(Violation::text).toList();
        String trace = traceId == null ? "" : " (trace %s)".formatted(traceId);
        return Failure.of(what + " : " + reason + trace).withEvidence(violationTexts);
    }
}
