package fr.maillage.premises.premises.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The territories that hold premises, as the registry told; null is not known.
 *
 * @param vintage date of the outlines
 * @param due the registry has still to be asked, because premises are new, have moved, or it did not answer
 */
public record Stamps(
        @Nullable String epciCode,
        @Nullable String departmentCode,
        @Nullable String regionCode,
        @Nullable String irisCode,
        @Nullable String qpvCode,
        QpvStamp qpv,
        @Nullable LocalDate vintage,
        boolean due,
        @Nullable Instant stampedAt) {

    public static final Stamps DUE = new Stamps(null, null, null, null, null, QpvStamp.UNKNOWN, null, true, null);
}
