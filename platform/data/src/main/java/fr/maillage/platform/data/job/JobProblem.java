package fr.maillage.platform.data.job;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a job failed or waits, kept in both languages because its reader is not the one who started it. Shown as the
 * members of a problem body.
 */
public record JobProblem(String code, int status, Text title, Text detail, List<Cause> violations) {

    /** One violation; {@code pointer} says where in what was given, such as {@code line:12}. */
    public record Cause(
            String pointer,
            String code,
            Text message,
            @Nullable String ruleId) {}

    /** As a caller reads it. */
    public record Body(
            String type, String title, int status, String detail, String code, List<BodyViolation> violations) {}

    /** One violation in one language. */
    public record BodyViolation(
            String pointer,
            String code,
            String message,
            @Nullable String ruleId) {}

    public JobProblem {
        violations = List.copyOf(violations);
    }

    public static JobProblem of(ProblemCode code, Text detail, Cause... causes) {
        return new JobProblem(code.code(), code.status(), code.title(), detail, List.of(causes));
    }

    public Body in(Language language) {
        return new Body(
                "/problems/" + code,
                title.in(language),
                status,
                detail.in(language),
                code,
                violations.stream()
                        .map(cause -> new BodyViolation(
                                cause.pointer(), cause.code(), cause.message().in(language), cause.ruleId()))
                        .toList());
    }
}
