package fr.maillage.platform.http.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code warnings[]} in a success body: the members of a violation, then why it is only a warning. A
 * response record has a component {@code List<Warning> warnings}, always present, empty when all is well.
 */
@Schema(name = "Warning", description = "Ce qui n’empêche pas, mais doit être su. / What does not stop, but matters.")
public record Warning(
        @Schema(
                description =
                        "JSON pointer, ou query:, path:, header:, form: suivi du nom. / JSON pointer, or query:, path:, header:, form: and the name.")
        String pointer,

        String code,
        String message,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Schema(examples = "AID-06")
        String ruleId,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String source,

        @Schema(enumeration = {"WARNING", "INSUFFICIENT_DATA"})
        Outcome outcome,

        @Schema(enumeration = {"none", "LEGAL", "ARS"}) String review) {

    static Warning of(Verdict verdict, Language language) {
        return new Warning(
                verdict.pointer(),
                verdict.code(),
                verdict.message().in(language),
                verdict.rule().id(),
                verdict.rule().source(),
                verdict.outcome(),
                verdict.review().wire());
    }

    /** One that no rule of the catalogue gave. */
    public static Warning of(Violation remark, Language language) {
        return new Warning(
                remark.pointer(),
                remark.code(),
                remark.message().in(language),
                remark.ruleId(),
                remark.source(),
                Outcome.WARNING,
                Review.NONE.wire());
    }
}
