package fr.maillage.platform.testing.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a fuzz run met: how often each operation answered what, and every answer that broke a rule. */
public final class FuzzReport {

    /**
     * An answer that should not have been.
     *
     * @param label how it was made: operation, valid or the mutation, number
     */
    public record Finding(String label, WireRequest request, List<String> complaints) {}

    private final long seed;
    private final Map<String, Map<Integer, Integer>> valid = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Integer>> mutated = new LinkedHashMap<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private int requests;
    private int broken;

    FuzzReport(long seed) {
        this.seed = seed;
    }

    void met(ContractOperation operation, boolean isValid, int status) {
        requests++;
        (isValid ? valid : mutated)
                .computeIfAbsent(operation.id(), _ -> new TreeMap<>())
                .merge(status, 1, Integer::sum);
    }

    /** Findings alike in operation and complaint are told once. */
    void found(ContractOperation operation, Finding finding) {
        broken++;
        String first = finding.complaints().getFirst();
        findings.putIfAbsent(operation.id() + first.substring(0, Math.min(60, first.length())), finding);
    }

    public List<Finding> findings() {
        return List.copyOf(findings.values());
    }

    /** Operations whose valid requests were never answered by 2xx: their good answers stayed unseen. */
    public List<String> neverSucceeded() {
        return valid.entrySet().stream()
                .filter(operation -> operation.getValue().keySet().stream().noneMatch(status -> status / 100 == 2))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A line an operation: how many valid and mutated requests got which status. */
    public String table() {
        List<String> lines = new ArrayList<>(List.of("contract fuzz: seed %d, %d requests, %d wrong answers, %d kinds"
                .formatted(seed, requests, broken, findings.size())));
        valid.forEach((operation, counts) -> lines.add(
                "  %-24s valid %s mutated %s".formatted(operation, counts, mutated.getOrDefault(operation, Map.of()))));
        return String.join(System.lineSeparator(), lines);
    }

    /** Fails when an answer broke a rule, telling how to send its request again. */
    public void assertClean() {
        if (!findings.isEmpty()) {
            StringBuilder text =
                    new StringBuilder(table()).append("%n%nagain: -D%s=%d%n".formatted(ContractFuzz.SEED, seed));
            findings.values().stream()
                    .limit(40)
                    .forEach(finding -> text.append("%n%s%n    %s%n    → %s%n"
                            .formatted(
                                    finding.label(),
                                    finding.request().shown(),
                                    String.join(System.lineSeparator() + "      ", finding.complaints()))));
            throw new AssertionError(text.toString());
        }
    }
}
