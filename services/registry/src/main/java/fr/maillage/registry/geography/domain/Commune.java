package fr.maillage.registry.geography.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a commune belongs to.
 *
 * @param parent commune of an arrondissement, or that took over one that is no more
 */
public record Commune(
        String code,
        boolean active,
        @Nullable String parent,
        @Nullable String epci,
        @Nullable String department,
        @Nullable String region,
        double latitude,
        double longitude) {

    /** Without a known point latitude is not a number. */
    public boolean located() {
        return !Double.isNaN(latitude);
    }
}
