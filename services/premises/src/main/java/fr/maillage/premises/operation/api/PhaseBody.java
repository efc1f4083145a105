package fr.maillage.premises.operation.api;

import fr.maillage.premises.operation.domain.Phase;
import fr.maillage.premises.premises.domain.Confidence;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery of a planned operation. */
@Schema(name = "OperationPhase", description = "Phase livrée d'une opération. / A delivery of an operation.")
public record PhaseBody(
        @NotBlank
        @Size(max = 120)
        @Schema(description = "Nom, unique dans l'opération. / Name, unique in it.", examples = "Tranche 1")
        String name,

        @NotNull @Schema(description = "Jour de livraison. / Day of delivery.", examples = "2029-06-30")
        LocalDate deliveryOn,

        @NotNull @Schema(description = "À quel point la date est sûre. / How sure the date is.", examples = "LIKELY")
        Confidence confidence,

        @NotNull @Min(0) @Max(1_000_000) @Schema(description = "Habitants logés. / Residents housed.", examples = "900")
        Integer residents,

        @NotNull
        @Digits(integer = 6, fraction = 2)
        @DecimalMin("0")
        @Schema(description = "Surface de soins, en m². / Area for care, in m².", examples = "450")
        BigDecimal careAreaM2,

        @NotNull @Schema(description = "Déjà livrée. / Delivered.", examples = "false")
        Boolean delivered) {

    static PhaseBody from(Phase phase) {
        return new PhaseBody(
                phase.name(),
                phase.deliveryOn(),
                phase.confidence(),
                phase.residents(),
                phase.careAreaM2(),
                phase.delivered());
    }

    Phase toPhase() {
        return new Phase(name, deliveryOn, confidence, residents, careAreaM2, delivered);
    }
}
