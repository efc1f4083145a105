package fr.maillage.premises.premises.api;

import fr.maillage.premises.premises.domain.Accessibility;
import fr.maillage.premises.premises.domain.AccessibilityStatus;
import fr.maillage.premises.premises.domain.Measure;
import fr.maillage.premises.premises.domain.MeasuredItem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of the accessibility of premises. */
@Schema(name = "PremisesAccessibilityContent")
public record AccessibilityRequest(
        @Nullable @Schema(examples = "COMPLIANT") AccessibilityStatus status,
        @Nullable Boolean publicAccess,
        @Nullable @Schema(examples = "5") Integer erpCategory,
        @Nullable @Schema(examples = "U") String erpType,
        @Nullable @Schema(examples = "HERITAGE") String derogationGround,

        @Nullable @Schema(examples = "Arrêté préfectoral 2025-112")
        String derogationAct,

        @Nullable LocalDate worksPlannedFor,
        @Nullable Boolean register,
        @Nullable @Schema(examples = "2") Integer shoppingCentreCategory,
        @Nullable Boolean newBuilding,
        @Nullable @Valid List<@NotNull @Valid MeasureRequest> measures) {

    /** What was measured. */
    @Schema(name = "PremisesMeasureContent")
    public record MeasureRequest(
            @NotNull @Schema(examples = "DOOR_WIDTH") MeasuredItem item,

            @NotNull @DecimalMin("0") @Digits(integer = 3, fraction = 3) @Schema(examples = "0.83")
            BigDecimal value) {}

    static AccessibilityRequest from(Accessibility known) {
        return new AccessibilityRequest(
                known.status(),
                known.publicAccess(),
                known.erpCategory(),
                known.erpType(),
                known.derogationGround(),
                known.derogationAct(),
                known.worksPlannedFor(),
                known.register(),
                known.shoppingCentreCategory(),
                known.newBuilding(),
                known.measures().stream()
                        .map(one -> new MeasureRequest(one.item(), one.value()))
                        .toList());
    }

    Accessibility toAccessibility() {
        return new Accessibility(
                Objects.requireNonNullElse(status, AccessibilityStatus.UNKNOWN),
                publicAccess,
                erpCategory,
                erpType,
                derogationGround,
                derogationAct,
                worksPlannedFor,
                register,
                shoppingCentreCategory,
                newBuilding,
                measures == null
                        ? List.of()
                        : measures.stream()
                                .map(one -> new Measure(one.item(), one.value()))
                                .toList());
    }
}
