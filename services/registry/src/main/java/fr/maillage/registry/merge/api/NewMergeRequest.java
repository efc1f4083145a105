package fr.maillage.registry.merge.api;

import fr.maillage.registry.merge.MergeService.Declared;
import fr.maillage.registry.merge.domain.Merge.MergedType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Two records to declare the same. */
@Schema(
        name = "NewMerge",
        description = "Deux enregistrements d'une même personne ou d'un même lieu. / Two records of one.")
public record NewMergeRequest(
        @NotNull @Schema(description = "Nature des enregistrements. / Kind of records.", examples = "PROFESSIONAL")
        MergedType objectType,

        @NotNull
        @Pattern(regexp = ID)
        @Schema(
                description = "Celui qui répond pour les deux. / The one that answers for both.",
                examples = "10005681340")
        String keptId,

        @NotNull
        @Pattern(regexp = ID)
        @Schema(
                description = "Celui qui n'est plus listé. / The one that is no longer listed.",
                examples = "adeli:310000011")
        String mergedId,

        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "Pourquoi, sans donnée de santé. / Why, no health data.",
                examples = "Ancien numéro ADELI")
        String reason,

        @Nullable
        @Schema(
                description =
                        "true : malgré deux numéros RPPS actifs ; la réponse porte alors un avertissement. / true: despite two active RPPS numbers; the answer then warns.")
        Boolean force) {

    static final String ID = "[0-9A-Za-z:-]{1,60}";

    Declared toDeclared() {
        return new Declared(objectType, keptId, mergedId, reason, Boolean.TRUE.equals(force));
    }
}
