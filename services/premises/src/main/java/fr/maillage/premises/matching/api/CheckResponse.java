package fr.maillage.premises.matching.api;

import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.criteria.domain.Check;
import fr.maillage.premises.criteria.domain.CheckOutcome;
import fr.maillage.premises.criteria.domain.HardCriterion;
import fr.maillage.premises.rule.Rules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a criterion that may exclude said. */
@Schema(name = "MatchCheck", description = "Un critère qui peut exclure. / A criterion that may exclude.")
public record CheckResponse(
        @Schema(description = "Lequel. / Which.") CodedValue criterion,

        @Nullable
        @Schema(
                description = "Règle ; null pour un critère des fiches. / Rule; null for a criterion of the sheets.",
                examples = "MAT-01")
        String ruleId,

        @Schema(description = "D'où il vient, en français. / Where it comes from, in French.")
        String source,

        @Schema(description = "Seul REFUSED exclut. / Only REFUSED excludes.")
        CheckOutcome outcome,

        @Schema(description = "Pourquoi, valeurs nommées. / Why, with the values.")
        Said reason) {

    private static final String SHEETS =
            "Offre et accès aux soins primaires (2021), fiche 2.2 : ce que disent le local et la demande";

    static CheckResponse of(Check check) {
        String rule = check.criterion().rule();
        return new CheckResponse(
                coded(check.criterion()),
                rule,
                rule == null ? SHEETS : Rules.rule(rule).source(),
                check.outcome(),
                Said.of(check.reason()));
    }

    static CodedValue coded(HardCriterion criterion) {
        return new CodedValue(
                criterion.name(), criterion.label().fr(), criterion.label().en());
    }
}
