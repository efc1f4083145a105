package fr.maillage.platform.data.job;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    @Schema(
            name = "JobFailure",
            description = "Pourquoi un traitement a échoué ou attend. / Why a job failed or waits.")
    public record Body(
            @Schema(
                    description = "Page qui l’explique. / Page that explains it.",
                    examples = "/problems/import-file-lost")
            String type,

            @Schema(description = "Ce qui est arrivé. / What happened.")
            String title,

            @Schema(description = "Statut HTTP équivalent. / HTTP status it stands for.")
            int status,

            @Schema(description = "Pour les personnes, jamais analysé. / For people, never parsed.")
            String detail,

            @Schema(description = "Stable, pour les programmes. / Stable, for programs.")
            String code,

            @Schema(description = "Chaque point refusé. / Each thing wrong.")
            List<BodyViolation> violations) {}

    /** One violation in one language. */
    @Schema(
            name = "JobViolation",
            description = "Un point refusé, ou un avertissement. / One thing wrong, or a warning.")
    public record BodyViolation(
            @Schema(description = "Où, dans ce qui a été donné. / Where in what was given.", examples = "form:file")
            String pointer,

            @Schema(description = "Raison, pour les programmes. / Reason, for programs.")
            String code,

            @Schema(description = "Raison, dans la langue demandée. / Reason, in the language asked for.")
            String message,

            @Nullable
            @Schema(
                    description = "Règle qui refuse, s’il y en a une. / Rule that refuses, if any.",
                    examples = "REG-04")
            String ruleId) {}

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
