package fr.maillage.platform.testing.contract.lint;

import fr.maillage.platform.testing.contract.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every house rule against one contract:
 *
 * <pre>{@code ContractLint.of("registry", contract).check();}</pre>
 */
public final class ContractLint {

    private final Contract contract;
    private final List<LintRule> rules;
    private final Map<String, String> exempt = new LinkedHashMap<>();

    private ContractLint(Contract contract, List<LintRule> rules) {
        this.contract = contract;
        this.rules = rules;
    }

    /** For the contract of a service, whose paths start with {@code /api/<service>/v1/}. */
    public static ContractLint of(String service, Contract contract) {
        return new ContractLint(contract, all(PathRules.of(service)));
    }

    /** For the merged contract of all services. */
    public static ContractLint ofMerged(Contract contract) {
        return new ContractLint(contract, all(PathRules.ofAll()));
    }

    private static List<LintRule> all(List<LintRule> paths) {
        return Stream.of(OperationRules.ALL, ParameterRules.ALL, AnswerShapeRules.ALL, SchemaShapeRules.ALL, paths)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * A finding that is meant, and why.
     *
     * @param place as the finding starts: an operation id, a schema, or {@code operation.parameter}
     */
    public ContractLint exempt(String rule, String place, String reason) {
        if (reason.isBlank() || rules.stream().noneMatch(known -> known.name().equals(rule))) {
            throw new IllegalArgumentException(
                    "exemption of (%s) from (%s), must name a rule and a reason".formatted(place, rule));
        }
        exempt.put(rule + " " + place, reason);
        return this;
    }

    /** What breaks a rule: {@code rule: place what (fix)}. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (LintRule rule : rules) {
            rule.check()
                    .apply(contract)
                    .distinct()
                    .filter(finding -> !exempt.containsKey(rule.name() + " " + finding.split(" ", 2)[0]))
                    .map(finding -> "%s: %s (%s)".formatted(rule.name(), finding, rule.fix()))
                    .forEach(findings::add);
        }
        return findings;
    }

    /** Fails when the contract breaks a rule. */
    public void check() {
        List<String> findings = findings();
        if (!findings.isEmpty()) {
            throw new AssertionError("the contract breaks house rules, %d times:%n  %s"
                    .formatted(findings.size(), String.join(System.lineSeparator() + "  ", findings)));
        }
    }
}
