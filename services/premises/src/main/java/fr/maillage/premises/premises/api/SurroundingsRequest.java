package fr.maillage.premises.premises.api;

import fr.maillage.premises.premises.domain.Surroundings;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How one gets there, and what is around. */
@Schema(name = "PremisesSurroundings")
public record SurroundingsRequest(
        @Nullable @Schema(examples = "[\"Métro B, Borderouge\"]")
        List<@NotNull String> transportStops,

        @Nullable Boolean parking,
        @Nullable Boolean homeVisitParkingScheme,
        @Nullable Boolean insecurityReported,
        @Nullable Boolean urbanRenewal) {

    static SurroundingsRequest from(Surroundings around) {
        return new SurroundingsRequest(
                around.transportStops(),
                around.parking(),
                around.homeVisitParkingScheme(),
                around.insecurityReported(),
                around.urbanRenewal());
    }

    Surroundings toSurroundings() {
        return new Surroundings(
                Objects.requireNonNullElse(transportStops, List.of()),
                parking,
                homeVisitParkingScheme,
                insecurityReported,
                urbanRenewal);
    }
}
