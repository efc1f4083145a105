package fr.maillage.premises.operation.api;

import fr.maillage.premises.operation.domain.OperationContent;
import fr.maillage.premises.operation.domain.OperationType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A planned operation to enter. */
@Schema(name = "NewPlannedOperation", description = "Opération à saisir. / Operation to enter.")
public record NewPlannedOperationRequest(
        @NotBlank @Size(max = 160) @Schema(description = "Nom. / Name.", examples = "ZAC Guillaumet")
        String name,

        @NotNull @Schema(description = "Nature. / What kind.", examples = "HOUSING")
        OperationType type,

        @NotNull
        @Pattern(
                regexp = "[0-9][0-9AB][0-9]{3}",
                message = "attendu un code commune, 31555 | a commune code is expected, 31555")
        @Schema(description = "Commune (COG). / Commune.", examples = "31555")
        String communeCode,

        @Nullable
        @Pattern(
                regexp = "Q[PN][0-9A-Z]{4,10}",
                message = "attendu un code de quartier, QN03101M | a neighbourhood code is expected, QN03101M")
        @Schema(description = "Quartier prioritaire. / Priority neighbourhood.", examples = "QN03101M")
        String qpvCode,

        @Nullable @Schema(description = "Date de décision. / Date of the decision.", examples = "2025-03-01")
        LocalDate decisionOn,

        @Nullable @Size(max = 160) @Schema(description = "Promoteur, personne morale. / Developer, a legal person.")
        String developer,

        @Nullable @Size(max = 160) @Schema(description = "Bailleur, personne morale. / Landlord, a legal person.")
        String landlord,

        @NotNull
        @Min(0)
        @Max(1_000_000)
        @Schema(description = "Habitants attendus. / Residents expected.", examples = "2500")
        Integer expectedNewResidents,

        @NotNull
        @Digits(integer = 6, fraction = 2)
        @DecimalMin("0")
        @Schema(description = "Surface réservée aux soins, en m². / Area reserved for care, in m².", examples = "450")
        BigDecimal reservedCareAreaM2,

        @Nullable
        @Digits(integer = 4, fraction = 2)
        @DecimalMin("0.01")
        @Schema(
                description =
                        "Médecins généralistes visés pour 100 000 habitants ; une donnée datée par défaut. / General practitioners wanted for 100,000 inhabitants; a dated figure by default.",
                examples = "96.1")
        BigDecimal targetDensity,

        @Nullable
        @Size(max = 200)
        @Schema(description = "Source de cette densité. / Source of that density.", examples = "CDOM 2016")
        String targetDensitySource,

        @Nullable @Size(max = 60) @Schema(description = "Phases ; aucune par défaut. / Phases; none by default.")
        List<@Valid @NotNull PhaseBody> phases) {

    OperationContent toContent() {
        return new OperationContent(
                name,
                type,
                communeCode,
                qpvCode,
                decisionOn,
                developer,
                landlord,
                expectedNewResidents,
                reservedCareAreaM2,
                targetDensity,
                targetDensitySource,
                phases == null
                        ? List.of()
                        : phases.stream().map(PhaseBody::toPhase).toList());
    }
}
