package fr.maillage.platform.http.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One located item as GeoJSON, for a method that produces {@link MediaTypes#GEOJSON}. */
public record Feature<T>(@Nullable Geometry geometry, T properties) {

    /** The generator needs an {@code ObjectMapper} as codec, for the properties. */
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeFieldName("geometry");
        if (geometry == null) {
            json.writeNull();
        } else {
            geometry.write(json);
        }
        json.writePOJOField("properties", properties);
        json.writeEndObject();
    }
}
