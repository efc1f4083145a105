package fr.maillage.premises.premises.api;

import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.premises.domain.AccessibilityStatus;
import fr.maillage.premises.premises.domain.Availability;
import fr.maillage.premises.premises.domain.NewUnit;
import fr.maillage.premises.premises.domain.Tenure;
import fr.maillage.premises.premises.domain.UnitContent;
import fr.maillage.premises.premises.domain.UnitKind;
import fr.maillage.premises.premises.domain.UnitState;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit to enter. */
@Schema(name = "NewUnit", description = "Cellule à saisir. / Unit to enter.")
public record NewUnitRequest(
        @NotBlank @Size(max = UnitContent.MOST_NAME) @Schema(examples = "Cabinet 1")
        String name,

        @Nullable @Schema(examples = "CONSULTING_ROOM") UnitKind kind,

        @NotNull @Digits(integer = 7, fraction = 2) @Schema(examples = "25")
        BigDecimal areaM2,

        @Nullable @Schema(examples = "0") Integer floor,
        @Nullable Tenure tenure,

        @Nullable @Schema(examples = "{\"amount\":110.00,\"currency\":\"EUR\"}")
        Money rentPerM2,

        @Nullable @Schema(examples = "{\"amount\":25.00,\"currency\":\"EUR\"}")
        Money chargesPerM2,

        @Nullable AccessibilityStatus accessibilityStatus,
        @Nullable Availability availability,
        @Nullable List<@NotNull String> acceptedProfessions,
        @Nullable Boolean waterPoint,
        @Nullable Boolean naturalLight,
        @Nullable Boolean soundproofing,
        @Nullable @Schema(examples = "AVAILABLE") UnitState state) {

    UnitContent toContent() {
        return new UnitChangeRequest(
                        name,
                        kind,
                        areaM2,
                        floor,
                        tenure,
                        rentPerM2,
                        chargesPerM2,
                        accessibilityStatus,
                        availability,
                        acceptedProfessions,
                        waterPoint,
                        naturalLight,
                        soundproofing,
                        null)
                .toContent();
    }

    NewUnit toUnit() {
        return new NewUnit(toContent(), Objects.requireNonNullElse(state, UnitState.AVAILABLE));
    }
}
