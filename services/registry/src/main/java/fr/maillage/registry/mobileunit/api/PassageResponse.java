package fr.maillage.registry.mobileunit.api;

import fr.maillage.registry.mobileunit.domain.MobileUnit;
import fr.maillage.registry.mobileunit.domain.Passage;
import fr.maillage.registry.mobileunit.domain.Stop;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One passage at a stop. */
@Schema(name = "Passage", description = "Passage d'une unité à un arrêt. / Passage of a unit at a stop.")
public record PassageResponse(
        @Schema(description = "Arrêt. / Stop.", examples = "Place du marché")
        String stop,

        @Schema(description = "Commune. / Commune.", examples = "31555")
        String communeCode,

        @Nullable @Schema(description = "Adresse. / Address.")
        String address,

        @Schema(description = "Latitude, en degrés. / Latitude, in degrees.")
        double lat,

        @Schema(description = "Longitude, en degrés. / Longitude, in degrees.")
        double lon,

        @Schema(
                description = "Arrivée, heure légale du lieu avec son décalage. / Arrival, legal time with its offset.",
                examples = "2026-11-24T09:00:00+01:00")
        OffsetDateTime startsAt,

        @Schema(description = "Départ. / Departure.", examples = "2026-11-24T12:30:00+01:00")
        OffsetDateTime endsAt,

        @Schema(description = "Hors des passages réguliers. / Beside the regular ones.")
        boolean extra) {

    static PassageResponse from(MobileUnit unit, Passage passage) {
        Stop stop = unit.content().stops().get(passage.stop());
        return new PassageResponse(
                stop.name(),
                stop.communeCode(),
                stop.address(),
                stop.lat(),
                stop.lon(),
                passage.startsAt(),
                passage.endsAt(),
                passage.extra());
    }
}
