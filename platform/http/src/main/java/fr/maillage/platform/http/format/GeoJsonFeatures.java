package fr.maillage.platform.http.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** A single {@link Feature}. */
@Provider
@Produces(MediaTypes.GEOJSON)
public class GeoJsonFeatures implements MessageBodyWriter<Feature<?>> {

    private final ObjectMapper mapper;

    GeoJsonFeatures(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Feature.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Feature<?> feature,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> responseHeaders,
            OutputStream out)
            throws IOException {
        try (var json = mapper.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            feature.write(json);
        }
    }
}
