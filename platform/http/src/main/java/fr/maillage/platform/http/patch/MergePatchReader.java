package fr.maillage.platform.http.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.http.format.MediaTypes;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** The one media type a {@link MergePatch} comes in; nothing received is nothing read. */
@Provider
@Consumes(MediaTypes.MERGE_PATCH)
public class MergePatchReader implements MessageBodyReader<MergePatch> {

    private final ExactJson json;

    MergePatchReader(ExactJson json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == MergePatch.class;
    }

    @Override
    public @Nullable MergePatch readFrom(
            Class<MergePatch> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        try {
            JsonNode document = json.read(in);
            return document.isMissingNode() ? null : new MergePatch(document);
        } catch (JsonProcessingException malformed) {
            throw new WebApplicationException(malformed, 400);
        }
    }
}
