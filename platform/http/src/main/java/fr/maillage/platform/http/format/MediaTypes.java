package fr.maillage.platform.http.format;

/** Media types of lists, for {@code @Produces}. The first named by a method is what {@code *}{@code /*} gets. */
public final class MediaTypes {

    public static final String JSON = "application/json";
    public static final String CSV = "text/csv";
    public static final String NDJSON = "application/x-ndjson";
    public static final String GEOJSON = "application/geo+json";

    private MediaTypes() {}
}
