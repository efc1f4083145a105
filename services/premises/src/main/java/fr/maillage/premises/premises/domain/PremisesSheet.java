package fr.maillage.premises.premises.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The members of premises as they are read, by the names of the answer: shares show or withhold them by these names.
 *
 * @param keeper alias of the organization that keeps them
 */
public record PremisesSheet(
        UUID id,
        String keeper,
        String name,
        @Nullable String description,
        Address address,
        @Nullable Point location,
        Stamps territories,
        UnitState state,
        int unitCount,
        @Nullable List<Unit> units,
        Surface surface,
        Layout layout,
        Surroundings surroundings,
        Accessibility accessibility,
        Owner owner,
        Terms terms,
        Availability availability,
        Profile profile,
        List<OfferedService> services,
        @Nullable UUID plannedOperationId,
        boolean archived,
        int version,
        Instant createdAt,
        Instant changedAt) {}
