package fr.maillage.registry.quality.api;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.quality.domain.Quality;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a record is worth to whoever is asking. */
@Schema(name = "Quality", description = "Qualité d'une fiche, et pourquoi. / Quality of a record, and why.")
public record QualityResponse(
        @Schema(
                description =
                        "De 0 à 100, moins le coût de chaque motif. / From 0 to 100, less the cost of each reason.",
                examples = "85")
        int score,

        @Schema(
                description =
                        "Motifs, codes de `quality-reason` ; ceux de la connaissance locale pour les rôles qui la voient. / Reasons, codes of `quality-reason`; those of local knowledge for roles that see it.")
        List<CodedValue> reasons) {

    public static QualityResponse from(Quality quality) {
        return new QualityResponse(quality.score(), quality.reasons());
    }
}
