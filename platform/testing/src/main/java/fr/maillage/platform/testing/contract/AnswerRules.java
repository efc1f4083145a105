package fr.maillage.platform.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold of every answer: announced in the contract, of the announced shape, and telling nothing of the inside. */
public final class AnswerRules {

    /** Words of the inside; compared with every refusal, whoever provoked it. A member may be called exceptions. */
    private static final Pattern INSIDE = Pattern.compile(
            "exception(?!s[/\"])|\\bat [a-z]+\\.[a-z]+\\.|\\borg\\.|\\bjava\\.|io\\.quarkus|io\\.vertx|select .* from|hibernate|postgres|jackson",
            Pattern.CASE_INSENSITIVE);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final SchemaCheck schemas;

    public AnswerRules(Contract contract) {
        this.schemas = new SchemaCheck(contract);
    }

    /** What is wrong with an answer to this operation; nothing when it is as announced. */
    public List<String> complaints(ContractOperation operation, WireRequest request, WireAnswer answer) {
        if (answer.status() == 400 && answer.text().isEmpty() && !request.isHttp()) {
            // The server below refuses what is not HTTP before any code of ours sees it, without a body.
            return List.of();
        }
        List<String> complaints = new ArrayList<>();
        if (answer.status() >= 500) {
            complaints.add("status %d, must be below 500".formatted(answer.status()));
        }
        JsonNode announced = operation.response(answer.status());
        if (announced == null) {
            complaints.add("status %d is not announced; announced are %s"
                    .formatted(answer.status(), operation.responses().keySet()));
        } else {
            complaints.addAll(ofBody(announced.path("content"), answer));
        }
        if (answer.status() >= 400) {
            complaints.addAll(ofRefusal(answer));
        }
        return complaints;
    }

    private List<String> ofBody(JsonNode content, WireAnswer answer) {
        if (answer.status() == 304 || answer.status() == 204) {
            return answer.text().isEmpty() ? List.of() : List.of("a body where none may be");
        }
        if (content.isEmpty()) {
            return answer.text().isEmpty() ? List.of() : List.of("a body, none is announced");
        }
        JsonNode media = content.path(answer.mediaType());
        if (media.isMissingNode()) {
            List<String> names = new ArrayList<>();
            content.fieldNames().forEachRemaining(names::add);
            return List.of("media type (%s), must be one of %s".formatted(answer.mediaType(), names));
        }
        return ofMedia(media.path("schema"), answer);
    }

    private List<String> ofMedia(JsonNode schema, WireAnswer answer) {
        if (answer.mediaType().endsWith("x-ndjson")) {
            return answer.text()
                    .lines()
                    .flatMap(line -> ofJson(schema, line).stream())
                    .distinct()
                    .toList();
        }
        return answer.mediaType().endsWith("json") ? ofJson(schema, answer.text()) : List.of();
    }

    private List<String> ofJson(JsonNode schema, String text) {
        JsonNode value = parsed(text);
        if (value == null) {
            return List.of("body is not JSON: " + text.substring(0, Math.min(text.length(), 200)));
        }
        return schema.isMissingNode() ? List.of("no schema is announced") : schemas.complaints(schema, value);
    }

    private static List<String> ofRefusal(WireAnswer answer) {
        List<String> complaints = new ArrayList<>();
        var leak = INSIDE.matcher(answer.text());
        if (leak.find()) {
            complaints.add("the body speaks of the inside: \"%s\" in %s".formatted(leak.group(), answer.text()));
        }
        JsonNode problem = parsed(answer.text());
        if (!answer.mediaType().equals("application/problem+json") || problem == null) {
            complaints.add("a refusal must be application/problem+json, is (%s) %s"
                    .formatted(answer.mediaType(), answer.text()));
        } else if (problem.path("status").asInt() != answer.status()) {
            complaints.add("status %d, its body says %s".formatted(answer.status(), problem.path("status")));
        }
        return complaints;
    }

    private static @Nullable JsonNode parsed(String text) {
        try {
            JsonNode value = JSON.readTree(text);
            return value.isMissingNode() ? null : value;
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }
}
