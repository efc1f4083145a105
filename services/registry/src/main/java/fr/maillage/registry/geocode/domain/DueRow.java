package fr.maillage.registry.geocode.domain;

import fr.maillage.registry.geocode.domain.Placing.Given;
import org.jspecify.annotations.Nullable;

/**
 * A row that waits to be located.
 *
 * @param version the row is left alone when it has another one by the time of writing
 * @param given point of FINESS: its own of a structure, that of its site of an activity
 */
public record DueRow(
        String id,
        int version,
        PostalAddress address,
        boolean substitute,
        @Nullable Given given) {}
