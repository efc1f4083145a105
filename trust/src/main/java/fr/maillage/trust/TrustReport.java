package fr.maillage.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The findings of one run, as a file for machines ({@code trust-report.json}) and a table for people. */
public final class TrustReport {

    private final List<Finding> findings;
    private final Set<String> unknown;

    private TrustReport(List<Finding> findings, Set<String> unknown) {
        this.findings = findings;
        this.unknown = unknown;
    }

    /** What the tests that ran since then have shown. */
    public static TrustReport of(Path checkout, Instant since) throws IOException {
        return of(Requirement.read(checkout.resolve("trust/requirements.csv")), Evidence.collect(checkout, since));
    }

    static TrustReport of(List<Requirement> requirements, List<Evidence> evidence) {
        Map<String, List<Evidence>> proofs = evidence.stream().collect(Collectors.groupingBy(Evidence::requirement));
        List<Finding> findings = requirements.stream()
                .map(requirement -> new Finding(requirement, proofs.getOrDefault(requirement.id(), List.of())))
                .toList();
        Set<String> unknown = new TreeSet<>(proofs.keySet());
        requirements.forEach(requirement -> unknown.remove(requirement.id()));
        return new TrustReport(findings, unknown);
    }

    /** What stands between this run and a good one: binding requirements that are red, tags that name no requirement. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        findings.stream()
                .filter(Finding::blocks)
                .forEach(finding -> complaints.add(
                        finding.requirement().id() + " " + finding.requirement().title() + ": " + finding.reason()));
        unknown.forEach(id -> complaints.add(id + " is the tag of a test and not in trust/requirements.csv"));
        return complaints;
    }

    public void write(Path file, Clock clock, String commit) throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("date", clock.instant().toString());
        report.put("commit", commit);
        for (Finding.Result result : Finding.Result.values()) {
            report.put(
                    result.word(),
                    findings.stream().filter(f -> f.result() == result).count());
        }
        report.put("requirements", findings.stream().map(TrustReport::json).toList());
        Files.writeString(file, Json.of(report) + "\n");
    }

    /** One line a requirement. */
    public String table() {
        StringBuilder table = new StringBuilder();
        for (Finding finding : findings) {
            table.append("%-6s %-3s %-14s %5d %7.1f s  %s%n"
                    .formatted(
                            finding.requirement().id(),
                            finding.requirement().priority(),
                            finding.result().word(),
                            finding.runs(),
                            finding.milliseconds() / 1000.0,
                            finding.requirement().title()));
            if (finding.result() != Finding.Result.GREEN) {
                table.append("       %s%n".formatted(finding.reason()));
            }
        }
        return table.toString();
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", finding.requirement().id());
        json.put("priority", finding.requirement().priority());
        json.put("title", finding.requirement().title());
        json.put("result", finding.result().word());
        json.put("reason", finding.reason());
        json.put("runs", finding.runs());
        json.put("durationMs", finding.milliseconds());
        json.put(
                "evidence",
                finding.evidence().stream()
                        .map(proof -> {
                            Map<String, Object> test = new LinkedHashMap<>();
                            test.put("class", proof.test());
                            test.put("test", proof.method());
                            test.put("runs", proof.runs());
                            test.put("failed", proof.failed());
                            test.put("skipped", proof.skipped());
                            test.put("durationMs", proof.milliseconds());
                            test.put("date", proof.at().toString());
                            return test;
                        })
                        .toList());
        return json;
    }

    /** The commit a checkout stands at, with a plus when files differ from it; "unknown" outside of git. */
    public static String commit(Path checkout) throws IOException {
        String head = git(checkout, "rev-parse", "HEAD").strip();
        if (head.isEmpty()) {
            return "unknown";
        }
        return git(checkout, "status", "--porcelain").isBlank() ? head : head + "+";
    }

    private static String git(Path checkout, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(checkout.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? said : "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
