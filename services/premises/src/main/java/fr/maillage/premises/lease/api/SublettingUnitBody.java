package fr.maillage.premises.lease.api;

import fr.maillage.premises.lease.domain.Sublease.SubletUnit;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit that is sublet. */
@Schema(name = "SubletUnit", description = "Cellule sous-louée. / Unit that is sublet.")
public record SublettingUnitBody(
        @NotNull @Schema(description = "Identifiant de la cellule. / Id of the unit.")
        UUID unitId,

        @NotNull
        @Digits(integer = 6, fraction = 2)
        @DecimalMin("0.01")
        @Schema(description = "Sa surface propre, en m². / Its own area, in m².", examples = "50")
        BigDecimal areaM2) {

    static SublettingUnitBody from(SubletUnit unit) {
        return new SublettingUnitBody(unit.unitId(), unit.areaM2());
    }

    SubletUnit toUnit() {
        return new SubletUnit(unitId, areaM2);
    }
}
