package fr.maillage.platform.http.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.http.format.MediaTypes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** A page as JSON: {@code items} with the members asked for, and {@code page}. */
@Provider
@Produces(MediaTypes.JSON)
public class JsonPages implements MessageBodyWriter<Page<?>> {

    private final ObjectMapper mapper;

    JsonPages(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Page<?> page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> responseHeaders,
            OutputStream out)
            throws IOException {
        try (var json = mapper.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            // Each row written would otherwise be sent by itself.
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            write(page, json);
        }
    }

    private static <T> void write(Page<T> page, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (T row : page.getItems()) {
            json.writePOJO(page.shown(row));
        }
        json.writeEndArray();
        json.writePOJOField("page", page.getPage());
        json.writeEndObject();
    }
}
