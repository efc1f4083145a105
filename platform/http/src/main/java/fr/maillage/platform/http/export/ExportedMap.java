package fr.maillage.platform.http.export;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shape of an export as GeoJSON, for contracts; it is written row by row and never made. */
@Schema(
        name = "ExportedMap",
        description =
                "Toute la liste, RFC 7946 ; `properties` est la ligne telle qu'en JSON. / The whole list, RFC 7946; `properties` is the row as in JSON.")
public record ExportedMap(
        @Schema(description = "Toujours FeatureCollection. / Always FeatureCollection.", examples = "FeatureCollection")
        String type,

        @Schema(description = "Les lignes de la liste. / The rows of the list.")
        List<Object> features) {}
