package fr.maillage.premises.place.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A territory as the registry last told it.
 *
 * @param level commune, epci, department, region, iris or qpv
 * @param readAt when it was told
 */
public record Territory(
        String level,
        String code,
        String name,
        @Nullable String epciCode,
        @Nullable String departmentCode,
        @Nullable String regionCode,
        @Nullable Long population,
        boolean active,
        Instant readAt) {}
