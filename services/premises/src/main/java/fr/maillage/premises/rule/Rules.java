package fr.maillage.premises.rule;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.ProblemCode;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.platform.http.verdict.Rule;
import fr.maillage.platform.http.verdict.Verdict;
import fr.maillage.platform.http.verdict.Verdicts;
import fr.maillage.platform.http.verdict.Warning;
import fr.maillage.premises.rule.domain.Finding;
import fr.maillage.premises.rule.domain.Finding.Weight;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings as problems and warnings, each with its rule and the text the rule comes from. */
public final class Rules {

    private static final Map<String, Rule> CATALOGUE = read();

    private Rules() {}

    /** The findings, unless one refuses: then a 422 that names every refusal, or a 400 that names what is wrong in form. */
    public static List<Finding> orRefuse(ProblemCode code, List<Finding> findings) {
        List<Violation> malformed = findings.stream()
                .filter(finding -> finding.weight() == Weight.FORM)
                .map(Rules::violation)
                .toList();
        if (!malformed.isEmpty()) {
            throw Problem.of(
                            StandardProblem.INVALID_REQUEST,
                            malformed.getFirst().message())
                    .with(malformed);
        }
        List<Violation> refusals =
                findings.stream().filter(Finding::refuses).map(Rules::violation).toList();
        if (refusals.isEmpty()) {
            return findings;
        }
        throw Problem.of(code, refusals.getFirst().message()).with(refusals);
    }

    /** For {@code warnings[]} of a success. */
    public static List<Warning> warnings(List<Finding> findings, Language language) {
        return findings.stream()
                .filter(finding -> !finding.refuses())
                .flatMap(finding -> finding.ruleId() == null
                        ? Stream.of(Warning.of(violation(finding), language))
                        : Verdicts.of(verdict(finding)).warnings(language).stream())
                .toList();
    }

    /** The rule and its source; an id that is not in the catalogue is a mistake of ours. */
    public static Rule rule(String id) {
        return Objects.requireNonNull(CATALOGUE.get(id), () -> "rule (" + id + "), must be a line of rules.csv");
    }

    private static Violation violation(Finding finding) {
        return finding.ruleId() == null
                ? new Violation(finding.pointer(), finding.code(), text(finding), null, finding.source())
                : verdict(finding).violation();
    }

    private static Verdict verdict(Finding finding) {
        Rule rule = rule(String.valueOf(finding.ruleId()));
        return switch (finding.weight()) {
            case REFUSED, FORM -> rule.refused(finding.pointer(), finding.code(), text(finding));
            case WARNING -> rule.warning(finding.pointer(), finding.code(), text(finding));
            case LEGAL_REVIEW -> rule.legalReview(finding.pointer(), finding.code(), text(finding));
            case INSUFFICIENT_DATA -> rule.insufficientData(finding.pointer(), finding.code(), text(finding));
        };
    }

    private static Text text(Finding finding) {
        return Text.of(finding.fr(), finding.en());
    }

    private static Map<String, Rule> read() {
        InputStream file =
                Objects.requireNonNull(Rules.class.getResourceAsStream("/rules.csv"), "rules.csv is part of this jar");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(";", 2))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> Rule.of(cells[0], cells[1])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
