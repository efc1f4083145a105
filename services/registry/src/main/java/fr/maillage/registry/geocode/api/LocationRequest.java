package fr.maillage.registry.geocode.api;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A point set by hand. */
@Schema(name = "LocationByHand", description = "Un point placé à la main. / A point set by hand.")
public record LocationRequest(
        @Schema(description = "Latitude WGS 84, en degrés. / WGS 84 latitude, degrees.", examples = "43.604652")
        @NotNull
        @DecimalMin("-90")
        @DecimalMax("90")
        Double lat,

        @Schema(description = "Longitude WGS 84, en degrés. / WGS 84 longitude, degrees.", examples = "1.444209")
        @NotNull
        @DecimalMin("-180")
        @DecimalMax("180")
        Double lon,

        @Schema(
                description =
                        "Pourquoi ; gardé dans l'historique, sans donnée personnelle. / Why; kept in the history, no personal data.",
                examples = "Entrée du cabinet vérifiée sur place")
        @NotBlank
        @Size(max = 500)
        String reason) {}
