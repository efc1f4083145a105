package fr.maillage.registry.mobileunit.api;

import fr.maillage.registry.code.domain.CodedValue;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mobile unit as residents are shown it: nobody's name, nobody's traces. */
@Schema(
        name = "PublicMobileUnit",
        description =
                "Unité mobile pour les habitants, ses arrêts et leurs horaires. / Mobile unit for residents, its stops and timetable.")
public record PublicUnitResponse(
        @Schema(description = "Identifiant. / Id.") UUID id,

        @Schema(description = "Organisation qui la présente. / Organization that shows it.", examples = "243100518")
        String organization,

        @Schema(description = "Nom. / Name.", examples = "Bus dentaire")
        String name,

        @Nullable @Schema(description = "Texte libre. / Free text.")
        String description,

        @Schema(description = "Ce qu'elle offre. / What it offers.")
        List<CodedValue> services,

        @Schema(description = "Arrêts et passages réguliers. / Stops and regular visits.")
        List<StopBody> stops) {

    static PublicUnitResponse from(String organization, MobileUnitResponse unit) {
        return new PublicUnitResponse(
                unit.id(), organization, unit.name(), unit.description(), unit.services(), unit.stops());
    }
}
