package fr.maillage.premises.support.api;

import fr.maillage.premises.support.domain.SupportContent;
import fr.maillage.premises.support.domain.SupportZoneLevel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where it is. */
@Schema(name = "SupportZone", description = "Zonage et quartier prioritaire. / Zoning and priority neighbourhood.")
public record ZoneBody(
        @NotNull @Schema(description = "Zonage. / Zoning.", examples = "ZIP")
        SupportZoneLevel level,

        @Nullable
        @Size(max = 10)
        @Schema(description = "Profession du zonage. / Profession of the zoning.", examples = "10")
        String profession,

        @NotNull @Schema(description = "En vigueur à ce jour. / In force on this day.", examples = "2026-09-01")
        LocalDate asOf,

        @Nullable
        @Pattern(
                regexp = "Q[PN][0-9A-Z]{4,10}",
                message = "attendu un code de quartier, QN03101M | a neighbourhood code is expected, QN03101M")
        @Schema(description = "Quartier prioritaire. / Priority neighbourhood.", examples = "QN03101M")
        String qpvCode,

        @NotBlank @Size(max = 200) @Schema(description = "Source. / Source.", examples = "Arrêté ARS du 9 mai 2025")
        String source) {

    static @Nullable ZoneBody from(SupportContent.@Nullable Zone zone) {
        return zone == null
                ? null
                : new ZoneBody(zone.level(), zone.profession(), zone.asOf(), zone.qpvCode(), zone.source());
    }

    SupportContent.Zone toZone() {
        return new SupportContent.Zone(level, profession, asOf, qpvCode, source);
    }
}
