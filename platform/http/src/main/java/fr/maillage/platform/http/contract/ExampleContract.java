package fr.maillage.platform.http.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Shows what an operation answers, and takes: {@code contract-examples/<operationId>.json} and {@code
 * <operationId>.request.json} of the service's resources. Kept as files because they are answers that a running service
 * gave, which a test compares with its schemas.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 10)
public class ExampleContract implements OASFilter {

    private static final String DIRECTORY = "contract-examples/";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getOperationId() == null) {
            return operation;
        }
        Object answer = read(operation.getOperationId() + ".json");
        if (answer != null && operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().entrySet().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .forEach(response -> show(response.getValue().getContent(), answer));
        }
        Object request = read(operation.getOperationId() + ".request.json");
        if (request != null && operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), request);
        }
        return operation;
    }

    private static void show(@Nullable Content content, Object example) {
        if (content != null && content.getMediaTypes() != null) {
            for (Map.Entry<String, MediaType> media : content.getMediaTypes().entrySet()) {
                boolean json = media.getKey().equals("application/json")
                        || media.getKey().equals("application/merge-patch+json")
                        || media.getKey().equals("application/cloudevents-batch+json");
                if (json) {
                    media.getValue().setExample(example);
                }
            }
        }
    }

    private static @Nullable Object read(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream(DIRECTORY + name)) {
            return file == null ? null : JSON.readValue(file, Object.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("example " + name + " must be JSON", unreadable);
        }
    }
}
