package fr.maillage.platform.http.page;

import fr.maillage.platform.http.format.CsvWriter;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
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

/** A page as CSV, headers in the caller's language, byte order mark with {@code ?bom=true}. */
@Provider
@Produces(MediaTypes.CSV)
public class CsvPages implements MessageBodyWriter<Page<?>> {

    private final UriInfo uri;
    private final HttpHeaders headers;

    CsvPages(UriInfo uri, HttpHeaders headers) {
        this.uri = uri;
        this.headers = headers;
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
        responseHeaders.putSingle(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8; header=present");
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        write(page, writer);
        writer.flush();
    }

    private <T> void write(Page<T> page, OutputStreamWriter writer) throws IOException {
        Table<T> table = page.table();
        if (table.isEmpty()) {
            throw noColumn();
        }
        var csv = new CsvWriter<>(table, writer);
        if ("true".equals(uri.getQueryParameters().getFirst("bom"))) {
            csv.byteOrderMark();
        }
        csv.header(Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        for (T row : page.getItems()) {
            csv.row(row);
        }
    }

    private static Problem noColumn() {
        var message = Text.of(
                "fields ne nomme aucune colonne du CSV ; nommez-en une, ou demandez du JSON.",
                "fields names no column of the CSV; name one, or ask for JSON.");
        return Problem.of(StandardProblem.INVALID_PARAMETER, Violation.query("fields", "no-column", message));
    }
}
