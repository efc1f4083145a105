package fr.maillage.registry.localstructure.domain;

import org.jspecify.annotations.Nullable;

/** The territories a place lies in, written with it: those of its commune, and those of its point. */
public record Stamps(
        @Nullable String parentCommune,
        @Nullable String epci,
        @Nullable String department,
        @Nullable String region,
        @Nullable String iris,
        @Nullable String qpv) {

    public Stamps inside(@Nullable String theIris, @Nullable String theQpv) {
        return new Stamps(parentCommune, epci, department, region, theIris, theQpv);
    }
}
