package fr.maillage.platform.http.export;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.maillage.platform.http.format.CsvWriter;
import fr.maillage.platform.http.format.Feature;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.language.Language;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Writes an export in the format asked for, a page at a time; a caller who reads slowly is waited for. */
@Provider
@Produces({MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.GEOJSON})
public class ExportWriter implements MessageBodyWriter<Export<?>> {

    private static final Logger LOG = Logger.getLogger(ExportWriter.class);

    private final ObjectMapper mapper;
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final CurrentVertxRequest request;

    ExportWriter(ObjectMapper mapper, UriInfo uri, HttpHeaders headers, CurrentVertxRequest request) {
        this.mapper = mapper;
        this.uri = uri;
        this.headers = headers;
        this.request = request;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Export.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Export<?> export,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> responseHeaders,
            OutputStream out)
            throws IOException {
        try (ExportPlaces.Place _ = export.place()) {
            switch (mediaType.getType() + "/" + mediaType.getSubtype()) {
                case MediaTypes.NDJSON -> {
                    responseHeaders.putSingle(HttpHeaders.CONTENT_DISPOSITION, export.disposition("ndjson"));
                    lines(export, out);
                }
                case MediaTypes.GEOJSON -> {
                    responseHeaders.putSingle(HttpHeaders.CONTENT_DISPOSITION, export.disposition("geojson"));
                    map(export, out);
                }
                default -> {
                    responseHeaders.putSingle(HttpHeaders.CONTENT_DISPOSITION, export.disposition("csv"));
                    responseHeaders.putSingle(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8; header=present");
                    csv(export, out);
                }
            }
        } catch (JacksonException | BrokenOff failed) {
            LOG.error("an export failed in its middle and was broken off", failed);
            breakOff();
        } catch (IOException gone) {
            LOG.debugf("an export was left by its caller: %s", gone.getMessage());
        }
    }

    /** Waits until the connection is closed: the end of the stream, which follows, would else be sent as that of a whole list. */
    private void breakOff() {
        request.getCurrent()
                .request()
                .connection()
                .close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .exceptionally(_ -> null)
                .join();
    }

    private <T> void csv(Export<T> export, OutputStream out) throws IOException {
        Table<T> table = export.table();
        export.requireColumn();
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var csv = new CsvWriter<>(table, writer);
        List<T> page = export.next();
        if ("true".equals(uri.getQueryParameters().getFirst("bom"))) {
            csv.byteOrderMark();
        }
        csv.header(Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        for (; !page.isEmpty(); page = following(export)) {
            for (T row : page) {
                csv.row(row);
            }
        }
        writer.flush();
    }

    private <T> void lines(Export<T> export, OutputStream out) throws IOException {
        // A flush a row would be a packet a row.
        var writer = mapper.writer()
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .without(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        for (List<T> page = export.next(); !page.isEmpty(); page = following(export)) {
            for (T row : page) {
                writer.writeValue(out, export.shown(row));
                out.write('\n');
            }
        }
    }

    private <T> void map(Export<T> export, OutputStream out) throws IOException {
        Table<T> table = export.table();
        List<T> page = export.next();
        // Not closed when a page fails: closing would complete the object, and half a map would pass for a whole one.
        JsonGenerator json = mapper.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
        for (; !page.isEmpty(); page = following(export)) {
            for (T row : page) {
                new Feature<>(table.geometry(row), export.shown(row)).write(json);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    /** A page behind the first: what was sent cannot be taken back, nor told apart from a whole list if it ended well. */
    private static <T> List<T> following(Export<T> export) throws BrokenOff {
        try {
            return export.next();
        } catch (RuntimeException failed) {
            throw new BrokenOff(failed);
        }
    }

    private static final class BrokenOff extends IOException {

        private static final long serialVersionUID = 1L;

        BrokenOff(RuntimeException cause) {
            super(cause);
        }
    }
}
