package fr.maillage.premises.support.api;

import fr.maillage.premises.support.domain.SupportContent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who decided, and when. */
@Schema(name = "SupportDecision", description = "Délibération. / Deliberation.")
public record DecisionBody(
        @NotBlank @Size(max = 160) @Schema(description = "Organe. / Body.", examples = "Conseil municipal")
        String body,

        @NotBlank @Size(max = 80) @Schema(description = "Référence. / Reference.", examples = "2026-114")
        String reference,

        @NotNull @Schema(description = "Date. / Date.", examples = "2026-10-12")
        LocalDate decidedOn) {

    static @Nullable DecisionBody from(SupportContent.@Nullable Decision decision) {
        return decision == null ? null : new DecisionBody(decision.body(), decision.reference(), decision.decidedOn());
    }

    SupportContent.Decision toDecision() {
        return new SupportContent.Decision(body, reference, decidedOn);
    }
}
