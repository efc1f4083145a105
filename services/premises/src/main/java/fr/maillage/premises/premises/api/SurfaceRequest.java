package fr.maillage.premises.premises.api;

import fr.maillage.premises.premises.domain.Surface;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Areas, in m². */
@Schema(name = "PremisesSurface")
public record SurfaceRequest(
        @Nullable @Digits(integer = 7, fraction = 2) @Schema(examples = "650")
        BigDecimal totalAreaM2,

        @Nullable @Digits(integer = 7, fraction = 2) @Schema(examples = "25")
        BigDecimal areaPerPracticeM2,

        @Nullable @Digits(integer = 7, fraction = 2) @Schema(examples = "80")
        BigDecimal commonAreaM2,

        @Nullable @Digits(integer = 7, fraction = 2) @Schema(examples = "200")
        BigDecimal cityReservedAreaM2,

        @Nullable Boolean extensionPossible) {

    static SurfaceRequest from(Surface surface) {
        return new SurfaceRequest(
                surface.totalAreaM2(),
                surface.areaPerPracticeM2(),
                surface.commonAreaM2(),
                surface.cityReservedAreaM2(),
                surface.extensionPossible());
    }

    Surface toSurface() {
        return new Surface(totalAreaM2, areaPerPracticeM2, commonAreaM2, cityReservedAreaM2, extensionPossible);
    }
}
