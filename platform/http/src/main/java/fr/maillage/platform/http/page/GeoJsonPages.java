package fr.maillage.platform.http.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.http.format.Feature;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** A page as a feature collection: {@code properties} is the JSON item, {@code page} the paging of the list. */
@Provider
@Produces(MediaTypes.GEOJSON)
public class GeoJsonPages implements MessageBodyWriter<Page<?>> {

    private final ObjectMapper mapper;

    GeoJsonPages(ObjectMapper mapper) {
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
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            write(page, json);
        }
    }

    private <T> void write(Page<T> page, JsonGenerator json) throws IOException {
        Table<T> table = page.table();
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
        for (T row : page.getItems()) {
            new Feature<>(table.geometry(row), page.shown(row)).write(json);
        }
        json.writeEndArray();
        json.writePOJOField("page", page.getPage());
        json.writeEndObject();
    }
}
