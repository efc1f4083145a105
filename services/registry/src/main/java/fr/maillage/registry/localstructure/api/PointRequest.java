package fr.maillage.registry.localstructure.api;

import fr.maillage.registry.localstructure.domain.PlaceContent.Point;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A point placed by hand. */
@Schema(name = "ManualPoint", description = "Point WGS 84 placé à la main. / WGS 84 point placed by hand.")
public record PointRequest(
        @NotNull
        @DecimalMin("-90")
        @DecimalMax("90")
        @Schema(description = "Latitude, en degrés. / Latitude, in degrees.", examples = "43.6047")
        Double lat,

        @NotNull
        @DecimalMin("-180")
        @DecimalMax("180")
        @Schema(description = "Longitude, en degrés. / Longitude, in degrees.", examples = "1.4442")
        Double lon) {

    Point toPoint() {
        return new Point(lat, lon);
    }

    static @Nullable PointRequest from(@Nullable Point point) {
        return point == null ? null : new PointRequest(point.lat(), point.lon());
    }
}
