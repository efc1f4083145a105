package fr.maillage.registry.rpps.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the registry knows of the places that a file names: which territories a commune is in, where a FINESS site is. In
 * memory while a file is read, some 20 MB for the country.
 */
public final class Places {

    private final Map<String, Commune> communes = new HashMap<>();
    private final Map<String, Site> sites = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /** The territories of a commune; codes, null where it has none. */
    record Commune(
            @Nullable String parent,
            @Nullable String epci,
            @Nullable String department,
            @Nullable String region) {
        static final Commune NOWHERE = new Commune(null, null, null, null);
    }

    /** A FINESS site: its commune and its point, in WGS84 degrees as text, null where unknown. */
    record Site(
            @Nullable String commune,
            @Nullable String latitude,
            @Nullable String longitude,
            @Nullable String precision,
            @Nullable String source,
            @Nullable String score) {}

    /**
     * Takes a commune.
     *
     * @param row code, commune of an arrondissement, EPCI, department, region
     */
    public void commune(List<@Nullable String> row) {
        communes.put(
                Objects.requireNonNull(row.get(0)),
                new Commune(once(row.get(1)), once(row.get(2)), once(row.get(3)), once(row.get(4))));
    }

    /**
     * Takes a site.
     *
     * @param row number, commune, latitude, longitude, precision, source, score
     */
    public void site(List<@Nullable String> row) {
        sites.put(
                Objects.requireNonNull(row.get(0)),
                new Site(
                        once(row.get(1)),
                        row.get(2),
                        row.get(3),
                        once(row.get(4)),
                        once(row.get(5)),
                        once(row.get(6))));
    }

    @Nullable
    Commune commune(String code) {
        return communes.get(code);
    }

    @Nullable
    Site site(String number) {
        return sites.get(number);
    }

    /** Whether a site that is not here is worth a remark. */
    boolean knowsSites() {
        return !sites.isEmpty();
    }

    boolean knowsCommunes() {
        return !communes.isEmpty();
    }

    /** Codes come by the ten thousand and are a few hundred. */
    private @Nullable String once(@Nullable String text) {
        return text == null ? null : texts.computeIfAbsent(text, same -> same);
    }
}
