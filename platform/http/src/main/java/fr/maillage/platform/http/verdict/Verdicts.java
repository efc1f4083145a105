package fr.maillage.platform.http.verdict;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.ProblemCode;
import java.util.List;

/** What all the rules asked about one thing answered. */
public record Verdicts(List<Verdict> all) {

    public Verdicts {
        all = List.copyOf(all);
    }

    public static Verdicts of(Verdict... verdicts) {
        return new Verdicts(List.of(verdicts));
    }

    /** The worst one counts; no rule, no objection. */
    public Outcome outcome() {
        return all.stream().map(Verdict::outcome).reduce(Outcome.ALLOWED, Outcome::orWorse);
    }

    /**
     * Lets a write go on, or stops it with every refusal named. The code must be a 422. What a rule could not judge for
     * lack of data does not stop the write: it is among the warnings.
     */
    public Verdicts orRefuse(ProblemCode code) {
        return orRefuse(code, Outcome.REFUSED);
    }

    /** As above, and {@code INSUFFICIENT_DATA} stops the write too: for what must never pass unjudged. */
    public Verdicts orRefuseUnlessJudged(ProblemCode code) {
        return orRefuse(code, Outcome.INSUFFICIENT_DATA);
    }

    private Verdicts orRefuse(ProblemCode code, Outcome from) {
        if (code.status() != 422) {
            throw new IllegalArgumentException(
                    "problem " + code.code() + " has status " + code.status() + ", a rule refuses with 422");
        }
        var refusals = all.stream()
                .filter(verdict -> verdict.outcome().compareTo(from) >= 0)
                .map(Verdict::violation)
                .toList();
        if (refusals.isEmpty()) {
            return this;
        }
        throw Problem.of(code, refusals.getFirst().message()).with(refusals);
    }

    /** For {@code warnings[]}: what warns, and what could not be judged. */
    public List<Warning> warnings(Language language) {
        return all.stream()
                .filter(verdict ->
                        verdict.outcome() == Outcome.WARNING || verdict.outcome() == Outcome.INSUFFICIENT_DATA)
                .map(verdict -> Warning.of(verdict, language))
                .toList();
    }

    public List<Verdict.Body> in(Language language) {
        return all.stream().map(verdict -> verdict.in(language)).toList();
    }
}
