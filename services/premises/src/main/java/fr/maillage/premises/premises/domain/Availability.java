package fr.maillage.premises.premises.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when to when, both included; null is not known, or without end. */
public record Availability(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Confidence confidence) {

    public static final Availability UNKNOWN = new Availability(null, null, null);
}
