package fr.maillage.platform.testing.contract.lint;

import static fr.maillage.platform.testing.contract.lint.Words.isBilingual;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.testing.contract.Contract;
import fr.maillage.platform.testing.contract.ContractOperation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every operation says of itself. */
final class OperationRules {

    static final List<LintRule> ALL = List.of(
            new LintRule(
                    "operation-id",
                    "@Operation(operationId = \"verbThing\"), clients are generated from it",
                    each(
                            operation -> !Words.is(
                                    Words.CAMEL,
                                    operation.node().path("operationId").asText()),
                            "has no camelCase id")),
            new LintRule("operation-id-unique", "name it after what it does, not how", OperationRules::repeatedIds),
            new LintRule(
                    "operation-summary",
                    "@Operation(summary = \"français / English\")",
                    each(
                            operation -> !isBilingual(operation.node().path("summary")),
                            "has no summary in both languages")),
            new LintRule(
                    "operation-description",
                    "@Operation(description = \"français / English\"): order, defaults, what stays true",
                    each(
                            operation -> !isBilingual(operation.node().path("description")),
                            "has no description in both languages")),
            new LintRule("operation-tag", "@Tag(name, description) on the resource class", OperationRules::untagged),
            new LintRule(
                    "operation-security",
                    "@PermissionsAllowed, or @PermitAll and an exemption",
                    each(ContractOperation::isPublic, "can be called without a token")),
            new LintRule(
                    "operation-refusals",
                    "ProblemContract adds those of the form, the resource its own by @APIResponse",
                    OperationRules::refusals));

    private OperationRules() {}

    private static Function<Contract, Stream<String>> each(Predicate<ContractOperation> wrong, String what) {
        return contract -> contract.operations().stream()
                .filter(wrong)
                .map(operation -> operation.id().replace(' ', ':') + " " + what);
    }

    private static Stream<String> repeatedIds(Contract contract) {
        return contract.operations().stream().collect(Collectors.groupingBy(ContractOperation::id)).entrySet().stream()
                .filter(same -> same.getValue().size() > 1)
                .map(same -> same.getKey() + " is the id of " + same.getValue().size() + " operations");
    }

    private static Stream<String> untagged(Contract contract) {
        Set<String> described = contract.root()
                .path("tags")
                .valueStream()
                .filter(tag -> isBilingual(tag.path("description")))
                .map(tag -> tag.path("name").asText())
                .collect(Collectors.toSet());
        return contract.operations().stream()
                .filter(operation -> operation.node().path("tags").isEmpty()
                        || operation
                                .node()
                                .path("tags")
                                .valueStream()
                                .anyMatch(tag -> !described.contains(tag.asText())))
                .map(operation -> operation.id() + " has no tag, or one without a description in both languages");
    }

    private static Stream<String> refusals(Contract contract) {
        return contract.operations().stream()
                .flatMap(operation -> Stream.concat(missing(operation), malformed(operation)));
    }

    private static Stream<String> missing(ContractOperation operation) {
        boolean changes = Set.of("PUT", "PATCH", "DELETE").contains(operation.method());
        return Stream.of(
                        Map.entry("400", true),
                        Map.entry("401", !operation.isPublic()),
                        Map.entry("403", !operation.isPublic()),
                        Map.entry("404", operation.path().contains("{")),
                        Map.entry("406", true),
                        Map.entry("409", operation.method().equals("POST")),
                        Map.entry("412", changes),
                        Map.entry("413", !operation.bodies().isEmpty()),
                        Map.entry("415", !operation.bodies().isEmpty()),
                        Map.entry("422", operation.method().equals("POST")),
                        Map.entry("428", changes),
                        Map.entry("500", true),
                        Map.entry("503", true))
                .filter(Map.Entry::getValue)
                .filter(status -> !operation.responses().containsKey(status.getKey()))
                .map(status -> operation.id() + " does not say that it may answer " + status.getKey());
    }

    private static Stream<String> malformed(ContractOperation operation) {
        return operation.responses().entrySet().stream()
                .filter(response -> response.getKey().compareTo("400") >= 0)
                .filter(response -> !isProblem(response.getValue().path("content")))
                .map(response -> operation.id() + " answers " + response.getKey()
                        + " with something else than application/problem+json");
    }

    private static boolean isProblem(JsonNode content) {
        return content.size() == 1
                && content.at("/application~1problem+json/schema/$ref").asText().endsWith("/Problem");
    }
}
