package fr.maillage.premises.opportunity.api;

import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.opportunity.domain.Diffusion;
import fr.maillage.premises.opportunity.domain.DiffusionAudience;
import fr.maillage.premises.opportunity.domain.OpportunityState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Steps and diffusions of an opportunity, as they are written and read. */
final class DiffusionForms {

    private DiffusionForms() {}

    /** A step. */
    @Schema(name = "OpportunityTransition", description = "Une étape. / A step.")
    record OpportunityTransition(
            @NotNull
            @Schema(
                    description = "Une valeur de `allowedTransitions`. / One of `allowedTransitions`.",
                    examples = "PUBLISHED")
            OpportunityState to) {}

    /** That it was sent. */
    @Schema(name = "NewDiffusion", description = "Un envoi à noter. / A sending to be noted.")
    record NewDiffusion(
            @NotNull
            @Schema(description = "À quel genre d'institution. / To what kind of institution.", examples = "FACULTY")
            DiffusionAudience audience,

            @NotBlank
            @Size(max = 200)
            @Schema(
                    description = "Laquelle ; jamais une personne. / Which; never a person.",
                    examples = "Faculté de santé de Toulouse")
            String recipient,

            @Nullable
            @Schema(description = "Jour ; aujourd'hui par défaut. / Day; today by default.", examples = "2026-11-20")
            LocalDate sentOn) {}

    /** That it was sent, as it is read. */
    @Schema(name = "Diffusion", description = "Un envoi. / A sending.")
    record DiffusionResponse(
            @Schema(description = "Identifiant. / Id.") UUID id,

            @Schema(description = "Genre d'institution. / Kind of institution.")
            CodedValue audience,

            @Schema(description = "Laquelle. / Which.", examples = "Faculté de santé de Toulouse")
            String recipient,

            @Schema(description = "Jour. / Day.") LocalDate sentOn,

            @Schema(description = "Quand il a été noté. / When it was noted.")
            Instant createdAt) {

        static DiffusionResponse from(Diffusion sent) {
            return new DiffusionResponse(
                    sent.id(), CodedValue.of(sent.audience()), sent.recipient(), sent.sentOn(), sent.createdAt());
        }
    }
}
