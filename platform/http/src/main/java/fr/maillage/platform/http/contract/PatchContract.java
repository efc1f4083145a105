package fr.maillage.platform.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * A merge patch names what changes: no member of its shape is required, although the code checks the whole that it results
 * in. Runs after the members have been told required.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 6)
public class PatchContract implements OASFilter {

    private static final String PREFIX = "#/components/schemas/";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null || contract.getPaths().getPathItems() == null) {
            return;
        }
        for (PathItem path : contract.getPaths().getPathItems().values()) {
            for (Operation operation : path.getOperations().values()) {
                Schema shape = named(contract, patch(operation));
                if (shape != null) {
                    shape.setRequired(null);
                }
            }
        }
    }

    private static @Nullable Schema patch(Operation operation) {
        RequestBody body = operation.getRequestBody();
        Content content = body == null ? null : body.getContent();
        Map<String, MediaType> media = content == null ? null : content.getMediaTypes();
        MediaType patch = media == null ? null : media.get(MERGE_PATCH);
        return patch == null ? null : patch.getSchema();
    }

    private static @Nullable Schema named(OpenAPI contract, @Nullable Schema schema) {
        return schema == null || schema.getRef() == null
                ? schema
                : contract.getComponents().getSchemas().get(schema.getRef().substring(PREFIX.length()));
    }
}
