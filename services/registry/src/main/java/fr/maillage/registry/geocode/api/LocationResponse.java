package fr.maillage.registry.geocode.api;

import fr.maillage.platform.http.etag.Etag;
import fr.maillage.registry.geocode.domain.PlacedObject;
import fr.maillage.registry.geography.domain.Location;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an object is, and why not more precisely. */
@Schema(
        name = "ObjectLocation",
        description =
                "Où est un objet, et pourquoi pas plus finement. / Where an object is, and why not more precisely.")
public record LocationResponse(
        @Schema(description = "Le point ; null sans point. / The point; null without one.") @Nullable
        Location location,

        @Schema(description = "Commune de l'adresse. / Commune of the address.", examples = "31555") @Nullable
        String communeCode,

        @Schema(description = "IRIS du point. / IRIS of the point.", examples = "315550101") @Nullable
        String irisCode,

        @Schema(
                description = "Quartier prioritaire du point. / Priority neighbourhood of the point.",
                examples = "QN03101M")
        @Nullable
        String qpvCode,

        @Schema(
                description =
                        "Pourquoi pas au numéro, code de `location-miss` ; null au numéro ou à la main. / Why not at the house, a code of `location-miss`; null at the house or by hand.",
                examples = "number-not-found")
        @Nullable
        String missReason,

        @Schema(description = "Reste à localiser. / Still to be located.", examples = "false")
        boolean due) {

    static LocationResponse from(PlacedObject object) {
        Double score = object.score();
        return new LocationResponse(
                Location.of(
                        object.latitude(),
                        object.longitude(),
                        object.precision(),
                        score == null ? null : score.floatValue(),
                        object.source()),
                object.commune(),
                object.iris(),
                object.qpv(),
                object.reason(),
                object.due());
    }

    /** Of the whole state, for the machine changes points without counting a version. */
    static Etag tag(PlacedObject object) {
        return Etag.hash(object.toString());
    }
}
