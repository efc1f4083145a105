package fr.maillage.premises.matching.api;

import fr.maillage.premises.criteria.domain.Parameter;
import fr.maillage.premises.criteria.domain.SoftCriterion;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Weights and figures to be set. */
@Schema(
        name = "MatchingSettingsForm",
        description = "Ce qui n'est pas donné reste comme livré. / What is not given stays as shipped.")
public record SettingsRequest(
        @Nullable
        @Schema(description = "Poids par critère, de 0 à 1 000. / Weight by criterion.", examples = "{\"NEED\": 30}")
        Map<@NotNull SoftCriterion, @NotNull Integer> weights,

        @Nullable
        @Schema(
                description = "Chiffres par paramètre. / Figure by parameter.",
                examples = "{\"AREA_TOLERANCE_PERCENT\": 5}")
        Map<@NotNull Parameter, @NotNull Integer> parameters) {

    Map<SoftCriterion, Integer> weightsOrNone() {
        return weights == null ? Map.of() : weights;
    }

    Map<Parameter, Integer> parametersOrNone() {
        return parameters == null ? Map.of() : parameters;
    }
}
