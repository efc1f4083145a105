package fr.maillage.platform.http.format;

/**
 * Media types of lists, for {@code @Produces}: the first named by a method is what {@code *}{@code /*} gets. And the one
 * of partial updates, for {@code @Consumes}.
 */
public final class MediaTypes {

    public static final String JSON = "application/json";
    public static final String CSV = "text/csv";
    public static final String NDJSON = "application/x-ndjson";
    public static final String GEOJSON = "application/geo+json";

    public static final String MERGE_PATCH = "application/merge-patch+json";

    private MediaTypes() {}
}
