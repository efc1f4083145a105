package fr.maillage.platform.http.export;

import fr.maillage.platform.http.fields.Selection;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;

/** Begins exports: a place first, then what was asked for is looked at, and only then is anything counted or noted. */
@ApplicationScoped
public class Exports {

    /** In the order in which a caller who takes anything gets them. */
    private static final List<MediaType> FORMATS = List.of(
            MediaType.valueOf(MediaTypes.CSV),
            MediaType.valueOf(MediaTypes.NDJSON),
            MediaType.valueOf(MediaTypes.GEOJSON));

    private final ExportGate gate;
    private final HttpHeaders headers;

    Exports(ExportGate gate, HttpHeaders headers) {
        this.gate = gate;
        this.headers = headers;
    }

    /**
     * The answer; 503 when too many are under way.
     *
     * @param name of the file that a browser saves, without its ending
     * @param begins counts and notes it, or refuses it; not called for what is refused here
     * @param pages the next page at each call, in a transaction of its own
     */
    public <T> Response answer(
            String name, Table<T> table, Selection selection, Runnable begins, Supplier<List<T>> pages) {
        ExportPlaces.Place place = gate.enter();
        try {
            Export<T> export = new Export<>(name, table, selection, pages, place);
            if (asCsv()) {
                export.requireColumn();
            }
            begins.run();
            return Response.ok(export)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } catch (RuntimeException refused) {
            place.close();
            throw refused;
        }
    }

    private boolean asCsv() {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (MediaType format : FORMATS) {
                if (accepted.isCompatible(format)) {
                    return format.equals(FORMATS.getFirst());
                }
            }
        }
        return false;
    }
}
