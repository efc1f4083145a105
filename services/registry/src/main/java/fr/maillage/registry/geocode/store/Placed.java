package fr.maillage.registry.geocode.store;

import fr.maillage.registry.geocode.domain.DueRow;
import fr.maillage.registry.geocode.domain.Placing.Place;
import org.jspecify.annotations.Nullable;

/** A row with its place, as it is to be written. */
public record Placed(
        DueRow row,
        Place place,
        @Nullable String iris,
        @Nullable String qpv) {}
