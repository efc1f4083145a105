package fr.maillage.premises.matching.api;

import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.criteria.domain.Component;
import fr.maillage.premises.criteria.domain.Scales;
import fr.maillage.premises.rule.Rules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a weighing criterion added. */
@Schema(
        name = "MatchComponent",
        description =
                "Un critère qui pèse ; les contributions font la note. / A criterion that weighs; contributions make the score.")
public record ComponentResponse(
        @Schema(description = "Lequel. / Which.") CodedValue criterion,

        @Nullable
        @Schema(
                description =
                        "Règle ; null quand seuls les réglages en parlent. / Rule; null where settings alone say.",
                examples = "MAT-07")
        String ruleId,

        @Nullable @Schema(description = "Source de la règle, en français. / Source of the rule, in French.")
        String source,

        @Schema(description = "Ce qui est constaté. / What is seen.")
        Said raw,

        @Schema(
                description =
                        "Valeur de 0 à 1 ; 0 quand rien n'est connu. / Value from 0 to 1; 0 when nothing is known.")
        double value,

        @Schema(
                description =
                        "La même, si l'inconnu se révélait au mieux. / The same, were the unknown to turn out best.")
        double possible,

        @Schema(description = "false : personne ne l'a dit. / Nobody said.")
        boolean known,

        @Schema(description = "Poids réglé ; 0 quand la demande n'en parle pas. / Weight as set; 0 when not asked for.")
        int weight,

        @Schema(description = "Part de la note. / Share of the score.")
        double contribution) {

    static ComponentResponse of(Component component) {
        var criterion = component.criterion();
        String rule = criterion.rule();
        return new ComponentResponse(
                new CodedValue(
                        criterion.name(),
                        criterion.label().fr(),
                        criterion.label().en()),
                rule,
                rule == null ? null : Rules.rule(rule).source(),
                Said.of(component.raw()),
                component.normalisedShare(),
                (double) component.possible() / Scales.ONE,
                component.known(),
                component.weight(),
                component.contribution());
    }
}
