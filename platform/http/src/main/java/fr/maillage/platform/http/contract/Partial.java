package fr.maillage.platform.http.contract;

import fr.maillage.platform.http.format.MediaTypes;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of which any member may be absent: the body of a merge patch, and what an operation with a parameter {@code
 * fields} answers.
 */
final class Partial {

    private static final String REFERENCE = "#/components/schemas/";

    private Partial() {}

    /** Their names. */
    static Stream<String> schemas(OpenAPI contract, Components components) {
        if (contract.getPaths() == null || contract.getPaths().getPathItems() == null) {
            return Stream.of();
        }
        return contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> Stream.concat(patch(operation), cut(operation, components)))
                .map(reference -> reference.substring(REFERENCE.length()))
                .distinct();
    }

    private static Stream<String> patch(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.of()
                : reference(operation.getRequestBody().getContent(), MediaTypes.MERGE_PATCH);
    }

    private static Stream<String> cut(Operation operation, Components components) {
        boolean cuttable = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "fields".equals(parameter.getName()));
        if (!cuttable || operation.getResponses() == null) {
            return Stream.of();
        }
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> reference(response.getValue().getContent(), MediaTypes.JSON))
                .map(answer -> {
                    String item =
                            ShapeContract.itemOfPage(components.getSchemas().get(answer.substring(REFERENCE.length())));
                    return item == null ? answer : item;
                });
    }

    private static Stream<String> reference(@Nullable Content content, String mediaType) {
        MediaType media = content == null ? null : content.getMediaType(mediaType);
        Schema schema = media == null ? null : media.getSchema();
        return schema == null || schema.getRef() == null ? Stream.of() : Stream.of(schema.getRef());
    }
}
