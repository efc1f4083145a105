package fr.maillage.platform.http.contract;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import fr.maillage.platform.http.format.MediaTypes;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The scanner gives every format of a list the schema of its JSON; here each gets its own. */
final class ListFormats {

    private static final String REFERENCE = "#/components/schemas/";

    private ListFormats() {}

    static void describe(OpenAPI contract, Components components) {
        if (contract.getPaths() == null || contract.getPaths().getPathItems() == null) {
            return;
        }
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getResponses() != null)
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(response -> response.getContent())
                .filter(content -> content != null && content.getMediaTypes() != null)
                .forEach(content -> describe(content, components));
    }

    private static void describe(Content content, Components components) {
        for (Map.Entry<String, MediaType> media : content.getMediaTypes().entrySet()) {
            Schema schema = media.getValue().getSchema();
            Schema shown = schema == null || schema.getRef() == null
                    ? schema
                    : components.getSchemas().get(schema.getRef().substring(REFERENCE.length()));
            String item = ShapeContract.itemOfPage(shown);
            switch (media.getKey()) {
                case MediaTypes.CSV -> {
                    if (schema == null || !"binary".equals(schema.getFormat())) {
                        media.getValue().setSchema(csv());
                    }
                }
                case MediaTypes.NDJSON -> {
                    if (item != null) {
                        media.getValue().setSchema(createSchema().ref(item));
                    }
                }
                case MediaTypes.GEOJSON -> {
                    if (item != null) {
                        media.getValue().setSchema(collection(item, components));
                    }
                }
                default -> {
                    // JSON is what the scanner described.
                }
            }
        }
    }

    private static Schema csv() {
        return text("RFC 4180, UTF-8 ; les titres suivent Accept-Language. / Headers follow Accept-Language.");
    }

    private static Schema collection(String item, Components components) {
        String feature = item.substring(REFERENCE.length()) + "Feature";
        components.addSchema("Geometry", geometry());
        components.addSchema(
                feature,
                object("Une ligne de la liste, RFC 7946. / One row of the list, RFC 7946.")
                        .addProperty("type", constant("Feature"))
                        .addProperty(
                                "geometry",
                                createSchema()
                                        .description(
                                                "null quand le lieu est inconnu. / null where the place is unknown.")
                                        .addAnyOf(createSchema().ref(REFERENCE + "Geometry"))
                                        .addAnyOf(createSchema().type(List.of(SchemaType.NULL))))
                        .addProperty("properties", createSchema().ref(item))
                        .required(List.of("type", "geometry", "properties")));
        String collection = feature + "Collection";
        components.addSchema(
                collection,
                object("Une page de la liste, RFC 7946. / One page of the list, RFC 7946.")
                        .addProperty("type", constant("FeatureCollection"))
                        .addProperty(
                                "features",
                                createSchema()
                                        .type(List.of(SchemaType.ARRAY))
                                        .description("Les lignes de la page. / The rows of the page.")
                                        .items(createSchema().ref(REFERENCE + feature)))
                        .addProperty("page", createSchema().ref(REFERENCE + "PageInfo"))
                        .required(List.of("type", "features", "page")));
        return createSchema().ref(REFERENCE + collection);
    }

    private static Schema geometry() {
        return object("Géométrie en degrés WGS 84, longitude d’abord. / Geometry in WGS 84 degrees, longitude first.")
                .addProperty(
                        "type",
                        text("Genre de géométrie, RFC 7946. / Kind of geometry, RFC 7946.")
                                .enumeration(List.of(
                                        "Point",
                                        "MultiPoint",
                                        "LineString",
                                        "MultiLineString",
                                        "Polygon",
                                        "MultiPolygon")))
                .addProperty(
                        "coordinates",
                        createSchema()
                                .type(List.of(SchemaType.ARRAY))
                                .description("Selon le genre, RFC 7946. / By kind, RFC 7946.")
                                .items(createSchema()))
                .required(List.of("type", "coordinates"));
    }

    private static Schema object(String description) {
        return createSchema().type(List.of(SchemaType.OBJECT)).description(description);
    }

    private static Schema text(String description) {
        return createSchema().type(List.of(SchemaType.STRING)).description(description);
    }

    private static Schema constant(String value) {
        return text("Toujours %s. / Always %s.".formatted(value, value)).enumeration(List.of(value));
    }
}
