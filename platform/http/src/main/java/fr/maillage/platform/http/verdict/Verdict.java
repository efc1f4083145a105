package fr.maillage.platform.http.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one rule answered about one thing.
 *
 * @param pointer to the member the verdict is about, as in a violation; empty for the whole
 * @param code kebab-case reason, for programs
 * @param message names the value and the expectation, for people
 */
public record Verdict(Rule rule, Outcome outcome, Review review, String pointer, String code, Text message) {

    public Violation violation() {
        return new Violation(pointer, code, message, rule.id(), rule.source());
    }

    public Body in(Language language) {
        return new Body(rule.id(), rule.source(), outcome, review.wire(), pointer, code, message.in(language));
    }

    /** A verdict shown as such: by a check, a compliance sheet, a simulation. */
    @Schema(name = "Verdict", description = "Réponse d’une règle métier. / What a business rule answered.")
    public record Body(
            @Schema(examples = "AID-04") String ruleId,

            @Schema(examples = "CGCT, art. L.1511-8", description = "Texte dont vient la règle. / Where it comes from.")
            String source,

            Outcome outcome,

            @Schema(
                    enumeration = {"none", "LEGAL", "ARS"},
                    description = "Qui doit l’examiner. / Who has to look at it.")
            String review,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "JSON pointer, as in a violation.")
            String pointer,

            String code,
            String message) {}
}
