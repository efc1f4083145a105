package fr.maillage.registry.merge.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The undoing of a merge. */
@Schema(name = "MergeTransition", description = "Défaire une fusion. / Undo a merge.")
public record MergeTransitionRequest(
        @NotNull @Schema(description = "UNDONE. / UNDONE.", examples = "UNDONE")
        To to,

        @Nullable @Size(max = 500) @Schema(description = "Pourquoi. / Why.", examples = "Homonymes")
        String reason) {

    /** What may become of a merge. */
    @Schema(name = "MergeMove", description = "Ce qui peut advenir d'une fusion. / What may become of a merge.")
    public enum To {
        UNDONE
    }
}
