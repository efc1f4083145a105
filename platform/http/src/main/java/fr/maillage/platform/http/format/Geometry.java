package fr.maillage.platform.http.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** A GeoJSON geometry (RFC 7946, WGS 84). */
public sealed interface Geometry {

    static Geometry point(double longitude, double latitude) {
        return new Point(longitude, latitude);
    }

    /** A geometry object that already is GeoJSON text, as kept by a database. */
    static Geometry json(String geoJson) {
        return new Text(geoJson);
    }

    void write(JsonGenerator json) throws IOException;

    record Point(double longitude, double latitude) implements Geometry {
        @Override
        public void write(JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeStringField("type", "Point");
            json.writeFieldName("coordinates");
            json.writeArray(new double[] {longitude, latitude}, 0, 2);
            json.writeEndObject();
        }
    }

    record Text(String geoJson) implements Geometry {
        @Override
        public void write(JsonGenerator json) throws IOException {
            json.writeRawValue(geoJson);
        }
    }
}
