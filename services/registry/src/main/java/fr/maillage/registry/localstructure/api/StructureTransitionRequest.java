package fr.maillage.registry.localstructure.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A move from one state to the other, at once. */
@Schema(name = "StructureTransition", description = "Changement d'état. / Move to another state.")
public record StructureTransitionRequest(
        @NotNull @Schema(description = "ACTIVE ou ARCHIVED. / ACTIVE or ARCHIVED.", examples = "ARCHIVED")
        To to,

        @Nullable
        @Size(max = 500)
        @Schema(
                description =
                        "Pourquoi ; gardé dans l'historique, sans donnée personnelle. / Why; kept in the history.")
        String reason) {

    /** Where a local structure may stand. */
    @Schema(name = "StructureState", description = "Ouverte ou archivée. / Open or archived.")
    public enum To {
        ACTIVE,
        ARCHIVED
    }
}
