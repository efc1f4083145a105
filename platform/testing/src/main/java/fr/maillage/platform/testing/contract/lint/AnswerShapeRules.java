package fr.maillage.platform.testing.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.testing.contract.Contract;
import fr.maillage.platform.testing.contract.ContractOperation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes in and comes out: examples, pages. */
final class AnswerShapeRules {

    static final List<LintRule> ALL = List.of(
            new LintRule(
                    "answer-described",
                    "@APIResponse(description = \"français / English\")",
                    AnswerShapeRules::undescribed),
            new LintRule(
                    "answer-example",
                    "contract-examples/<operationId>.json, written by ContractExamples with -Dmaillage.examples.write=true",
                    AnswerShapeRules::withoutExample),
            new LintRule(
                    "body-example",
                    "contract-examples/<operationId>.request.json; parts of a form by @Schema(examples = …)",
                    AnswerShapeRules::bodiesWithoutExample),
            new LintRule("list-paged", "return Page<T> and take @BeanParam PageRequest", AnswerShapeRules::unpaged));

    private AnswerShapeRules() {}

    private static Stream<String> undescribed(Contract contract) {
        return contract.operations().stream()
                .flatMap(operation -> operation.responses().entrySet().stream()
                        .filter(response ->
                                !Words.isBilingual(response.getValue().path("description")))
                        .map(response ->
                                operation.id() + "." + response.getKey() + " is not described in both languages"));
    }

    private static Stream<String> withoutExample(Contract contract) {
        return contract.operations().stream()
                .flatMap(operation -> successes(operation)
                        .filter(media -> media.getKey().equals("application/json") && !hasExample(media.getValue()))
                        .map(media -> operation.id() + " shows no example of its answer"));
    }

    private static Stream<Map.Entry<String, JsonNode>> successes(ContractOperation operation) {
        return operation.responses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> response.getValue().path("content").properties().stream());
    }

    private static boolean hasExample(JsonNode media) {
        return media.has("example") || media.has("examples");
    }

    private static Stream<String> bodiesWithoutExample(Contract contract) {
        return contract.operations().stream()
                .flatMap(operation -> operation.bodies().entrySet().stream()
                        .flatMap(body -> body.getKey().startsWith("multipart/")
                                ? parts(contract, body.getValue())
                                        .map(part -> operation.id() + "." + part + " has no example")
                                : hasExample(body.getValue())
                                        ? Stream.of()
                                        : Stream.of(operation.id() + " shows no example of its " + body.getKey()
                                                + " body")));
    }

    private static Stream<String> parts(Contract contract, JsonNode media) {
        return contract.resolve(media.path("schema")).path("properties").properties().stream()
                .filter(part -> {
                    JsonNode schema = contract.resolve(part.getValue());
                    return !schema.has("examples")
                            && !schema.has("enum")
                            && !schema.path("format").asText().equals("binary");
                })
                .map(Map.Entry::getKey);
    }

    private static Stream<String> unpaged(Contract contract) {
        return contract.operations().stream()
                .filter(operation -> successes(operation)
                        .anyMatch(media -> media.getKey().equals("application/json")
                                && isList(contract, operation, media.getValue())))
                .map(operation -> operation.id() + " answers a list without limit, cursor and total");
    }

    private static boolean isList(Contract contract, ContractOperation operation, JsonNode media) {
        JsonNode schema = contract.resolve(media.path("schema"));
        Set<String> parameters = operation.parameters().stream()
                .map(parameter -> parameter.name())
                .collect(Collectors.toSet());
        boolean page = schema.path("properties").has("items")
                && schema.path("properties").has("page");
        return schema.path("type").asText().equals("array")
                || (page && !parameters.containsAll(Set.of("limit", "cursor", "total")));
    }
}
