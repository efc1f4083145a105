package fr.maillage.premises.matching.api;

import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.criteria.domain.Check;
import fr.maillage.premises.criteria.domain.CheckOutcome;
import fr.maillage.premises.criteria.domain.HardCriterion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a criterion that may exclude said. */
@Schema(name = "MatchCheck", description = "Un critère qui peut exclure. / A criterion that may exclude.")
public record CheckResponse(
        @Schema(description = "Lequel. / Which.") CodedValue criterion,

        @Schema(description = "Règle du manuel du domaine. / Rule of the domain handbook.", examples = "MAT-01")
        String ruleId,

        @Schema(description = "Seul REFUSED exclut. / Only REFUSED excludes.")
        CheckOutcome outcome,

        @Schema(description = "Pourquoi, valeurs nommées. / Why, with the values.")
        Said reason) {

    static CheckResponse of(Check check) {
        return new CheckResponse(
                coded(check.criterion()), check.criterion().rule(), check.outcome(), Said.of(check.reason()));
    }

    static CodedValue coded(HardCriterion criterion) {
        return new CodedValue(
                criterion.name(), criterion.label().fr(), criterion.label().en());
    }
}
