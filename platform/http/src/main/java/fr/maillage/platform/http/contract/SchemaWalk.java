package fr.maillage.platform.http.contract;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Visits every schema of a contract once, the innermost first. */
final class SchemaWalk {

    private final Consumer<Schema> visitor;

    private SchemaWalk(Consumer<Schema> visitor) {
        this.visitor = visitor;
    }

    static void through(OpenAPI contract, Consumer<Schema> visitor) {
        SchemaWalk walk = new SchemaWalk(visitor);
        if (contract.getComponents() != null) {
            walk.all(contract.getComponents().getSchemas());
            each(contract.getComponents().getParameters()).forEach(walk::parameter);
            each(contract.getComponents().getResponses()).forEach(response -> walk.content(response.getContent()));
        }
        if (contract.getPaths() != null) {
            each(contract.getPaths().getPathItems())
                    .map(PathItem::getOperations)
                    .map(Map::values)
                    .flatMap(Collection::stream)
                    .forEach(walk::operation);
        }
    }

    private static <T> Stream<T> each(@Nullable Map<String, T> members) {
        return members == null ? Stream.of() : members.values().stream();
    }

    private void operation(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::parameter);
        }
        if (operation.getRequestBody() != null) {
            content(operation.getRequestBody().getContent());
        }
        if (operation.getResponses() != null) {
            each(operation.getResponses().getAPIResponses()).forEach(response -> content(response.getContent()));
        }
    }

    private void parameter(Parameter parameter) {
        one(parameter.getSchema());
    }

    private void content(@Nullable Content content) {
        if (content != null) {
            each(content.getMediaTypes()).map(MediaType::getSchema).forEach(this::one);
        }
    }

    private void all(@Nullable Map<String, Schema> schemas) {
        each(schemas).forEach(this::one);
    }

    private void one(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        all(schema.getProperties());
        one(schema.getItems());
        one(schema.getAdditionalPropertiesSchema());
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .forEach(this::one);
        visitor.accept(schema);
    }
}
