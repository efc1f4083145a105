package fr.maillage.registry.tenantimport;

import fr.maillage.platform.data.job.JobProblem;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.ProblemCode;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.sourcefile.domain.Refusal;
import java.util.Arrays;

/** A refused file, as an answer and as the end of a job: a reason and the problem of its name. */
final class FileRefusals {

    private FileRefusals() {}

    static Problem problem(Refusal refusal) {
        return Problem.of(
                code(refusal), Violation.of(pointer(refusal), refusal.reason().code(), text(refusal)));
    }

    static JobProblem jobProblem(Refusal refusal) {
        return JobProblem.of(
                code(refusal),
                text(refusal),
                new JobProblem.Cause(pointer(refusal), refusal.reason().code(), text(refusal), null));
    }

    private static Text text(Refusal refusal) {
        return Text.of(refusal.french(), refusal.english());
    }

    private static String pointer(Refusal refusal) {
        return refusal.line() > 0 ? "form:file#line=" + refusal.line() : "form:file";
    }

    private static ProblemCode code(Refusal refusal) {
        return Arrays.stream(RegistryProblem.values())
                .filter(problem -> problem.code().equals(refusal.reason().code()))
                .findFirst()
                .orElseThrow();
    }
}
