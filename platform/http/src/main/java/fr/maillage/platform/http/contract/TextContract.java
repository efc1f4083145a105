package fr.maillage.platform.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Describes what may not describe itself: types of a {@code domain}, which know no annotation. Any jar may bring a {@code
 * contract-texts.properties} (UTF-8) with lines {@code Schema=texte / text} and {@code Schema.member=texte / text}; a
 * description in the code wins.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 20)
public class TextContract implements OASFilter {

    private static final String FILE = "contract-texts.properties";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null || contract.getComponents().getSchemas() == null) {
            return;
        }
        Properties texts = texts();
        contract.getComponents().getSchemas().forEach((name, schema) -> {
            describe(schema, texts.getProperty(name));
            if (schema.getProperties() != null) {
                schema.getProperties()
                        .forEach((member, shape) -> describe(shape, texts.getProperty(name + "." + member)));
            }
        });
    }

    /** The scanner's own word says nothing that the status does not. */
    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        if ("OK".equals(response.getDescription())) {
            response.setDescription("Ce qui est demandé. / What is asked for.");
        }
        return response;
    }

    private static void describe(Schema schema, @Nullable String text) {
        if (text != null && schema.getDescription() == null) {
            schema.setDescription(text);
        }
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try {
            for (URL file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(FILE))) {
                try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " must be readable", unreadable);
        }
        return texts;
    }
}
