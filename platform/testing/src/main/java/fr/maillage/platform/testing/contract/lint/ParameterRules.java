package fr.maillage.platform.testing.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.testing.contract.Contract;
import fr.maillage.platform.testing.contract.ContractOperation;
import fr.maillage.platform.testing.contract.ContractParameter;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every parameter says of itself. */
final class ParameterRules {

    private static final Pattern UNIT = Pattern.compile(
            "(?i)mètre|kilomètre|degré|seconde|minute|heure|jour|mois|année|ligne|octet|euro|part |de 0 à 1|nombre|version|position");

    /** Made by the service, nothing to show. */
    private static final Set<String> OPAQUE = Set.of("cursor", "after");

    static final List<LintRule> ALL = List.of(
            new LintRule(
                    "parameter-name",
                    "camelCase in paths and queries",
                    each(
                            (_, parameter) ->
                                    !parameter.in().equals("header") && !Words.is(Words.CAMEL, parameter.name()),
                            "is not camelCase")),
            new LintRule(
                    "parameter-description",
                    "@Parameter(description = \"français / English\")",
                    ParameterRules::undescribed),
            new LintRule(
                    "parameter-type",
                    "@Schema(type = SchemaType.STRING, …): naming a schema drops the type of the code",
                    each(ParameterRules::isWithoutType, "may be anything")),
            new LintRule("parameter-unit", "say in what it is counted", ParameterRules::unitless),
            new LintRule(
                    "parameter-example",
                    "@Parameter(schema = @Schema(examples = …)), or enumeration, or a format",
                    each(ParameterRules::isWithoutExample, "has no example")));

    private ParameterRules() {}

    private static Function<Contract, Stream<String>> each(
            BiPredicate<Contract, ContractParameter> wrong, String what) {
        return contract -> contract.operations().stream()
                .flatMap(operation -> operation.parameters().stream()
                        .filter(parameter -> wrong.test(contract, parameter))
                        .map(parameter -> place(operation, parameter) + " " + what));
    }

    private static String place(ContractOperation operation, ContractParameter parameter) {
        return operation.id() + "." + parameter.name();
    }

    private static Stream<String> undescribed(Contract contract) {
        return described(
                contract,
                (_, node) -> !Words.isBilingual(node.path("description")),
                "is not described in both languages");
    }

    private static Stream<String> unitless(Contract contract) {
        return described(
                contract,
                (document, node) -> Set.of("integer", "number")
                                .contains(document.resolve(node.path("schema"))
                                        .path("type")
                                        .asText())
                        && !UNIT.matcher(node.path("description").asText()).find(),
                "is a number of nobody knows what");
    }

    private static Stream<String> described(Contract contract, BiPredicate<Contract, JsonNode> wrong, String what) {
        return contract.operations().stream()
                .flatMap(operation -> operation
                        .node()
                        .path("parameters")
                        .valueStream()
                        .map(contract::resolve)
                        .filter(node -> wrong.test(contract, node))
                        .map(node -> operation.id() + "." + node.path("name").asText() + " " + what));
    }

    private static boolean isWithoutType(Contract contract, ContractParameter parameter) {
        JsonNode schema = contract.resolve(parameter.schema());
        return Stream.of("type", "allOf", "anyOf", "oneOf").noneMatch(schema::has)
                || (schema.path("type").asText().equals("array") && !schema.has("items"));
    }

    private static boolean isWithoutExample(Contract contract, ContractParameter parameter) {
        JsonNode schema = contract.resolve(parameter.schema());
        return parameter.examples().isEmpty()
                && !OPAQUE.contains(parameter.name())
                && Stream.of("enum", "format", "default", "const", "allOf").noneMatch(schema::has)
                && !Set.of("boolean", "integer").contains(schema.path("type").asText());
    }
}
