package fr.maillage.premises.request.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a team that looks for rooms together, without a name.
 *
 * @param units rooms this member needs
 * @param shared whether a room may be shared with another member
 * @param committed has signed, or given its word; null when nobody said
 */
public record TeamMember(
        Profession profession,
        @Nullable String specialty,
        @Nullable BigDecimal areaNeededM2,
        int units,
        boolean shared,
        @Nullable Boolean committed) {}
