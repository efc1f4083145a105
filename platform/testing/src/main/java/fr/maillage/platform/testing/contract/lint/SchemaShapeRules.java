package fr.maillage.platform.testing.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.testing.contract.Contract;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shapes themselves: named, used, described, labelled. */
final class SchemaShapeRules {

    private static final Pattern MEANINGLESS = Pattern.compile(
            "(Body|Data|Object|Item|Value|Result|Info|Entity|Type|UUID|Instant|LocalDate)|.*(Response|Request|DTO|Dto|Entity|[0-9])");

    /** What may stand for the label of a code. */
    private static final Set<String> LABELS = Set.of("label", "title", "message", "name");

    static final List<LintRule> ALL = List.of(
            new LintRule("schema-used", "remove it, or reach it from an operation", SchemaShapeRules::unused),
            new LintRule(
                    "schema-name",
                    "@Schema(name = \"Thing\"): what it is, in PascalCase, without its role in a request",
                    contract -> schemas(contract)
                            .filter(schema -> !Words.is(Words.PASCAL, schema.getKey())
                                    || MEANINGLESS.matcher(schema.getKey()).matches())
                            .map(schema -> schema.getKey() + " says nothing as a name")),
            new LintRule(
                    "schema-description",
                    "@Schema(description = \"français / English\") on the type",
                    contract -> schemas(contract)
                            .filter(schema ->
                                    !Words.isBilingual(schema.getValue().path("description")))
                            .map(schema -> schema.getKey() + " is not described in both languages")),
            new LintRule(
                    "property-name",
                    "camelCase, official acronyms kept",
                    contract -> properties(
                            contract, (_, name) -> !Words.is(Words.CAMEL, name.getKey()), "is not camelCase")),
            new LintRule(
                    "property-description",
                    "@Schema(description = \"français / English\") on the member",
                    contract -> properties(
                            contract,
                            (document, property) -> !isDescribed(document, property.getValue()),
                            "is not described in both languages")),
            new LintRule(
                    "code-labelled",
                    "a code travels with its label, title, name or message",
                    contract -> schemas(contract)
                            .filter(schema ->
                                    schema.getValue().path("properties").has("code")
                                            && LABELS.stream()
                                                    .noneMatch(schema.getValue().path("properties")::has))
                            .map(schema -> schema.getKey() + ".code has no label beside it")));

    private SchemaShapeRules() {}

    private static Stream<Map.Entry<String, JsonNode>> schemas(Contract contract) {
        return contract.root().path("components").path("schemas").properties().stream();
    }

    private static Stream<String> properties(
            Contract contract, BiPredicate<Contract, Map.Entry<String, JsonNode>> wrong, String what) {
        return schemas(contract)
                .flatMap(schema -> schema.getValue().path("properties").properties().stream()
                        .filter(property -> wrong.test(contract, property))
                        .map(property -> schema.getKey() + "." + property.getKey() + " " + what));
    }

    private static boolean isDescribed(Contract contract, JsonNode property) {
        return Words.isBilingual(property.path("description"))
                || (property.has("$ref")
                        && Words.isBilingual(contract.resolve(property).path("description")));
    }

    private static Stream<String> unused(Contract contract) {
        Set<String> used = new HashSet<>();
        follow(contract, contract.root().path("paths"), used);
        return Stream.of("schemas", "responses", "parameters")
                .flatMap(kind -> contract.root().path("components").path(kind).properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(name -> !used.contains("#/components/" + kind + "/" + name)));
    }

    private static void follow(Contract contract, JsonNode node, Set<String> used) {
        String reference = node.path("$ref").asText();
        if (reference.startsWith("#/") && used.add(reference)) {
            follow(contract, contract.root().at(reference.substring(1)), used);
        }
        node.forEach(child -> follow(contract, child, used));
    }
}
