package fr.maillage.premises.premises.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is kept.
 *
 * @param reservedFor the installation request it is held for
 * @param heldFrom what a reserved unit was before, when it was not to be had yet; null for a unit that was free
 */
public record Unit(
        UUID id,
        String tenant,
        UUID premisesId,
        UnitContent content,
        UnitState state,
        @Nullable UUID reservedFor,
        @Nullable UnitState heldFrom,
        boolean archived,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public static Unit enter(
            UUID id, String tenant, UUID premisesId, UnitContent content, UnitState state, Instant now) {
        return new Unit(id, tenant, premisesId, content, state, null, null, false, 1, now, now);
    }

    public Unit with(UnitContent other, Instant now) {
        return new Unit(
                id, tenant, premisesId, other, state, reservedFor, heldFrom, archived, version + 1, createdAt, now);
    }

    /** In another state; whether the way is open was asked before. A unit that is let stays known for whom. */
    public Unit moved(UnitState to, @Nullable UUID request, Instant now) {
        if (!allowed().contains(to)) {
            throw new IllegalArgumentException("state (" + to + "), must be one of " + allowed());
        }
        UUID held = switch (to) {
            case RESERVED -> request;
            case OCCUPIED -> request == null ? reservedFor : request;
            case AVAILABLE, UNDER_CONSTRUCTION, PLANNED, WITHDRAWN -> null;
        };
        UnitState from = to == UnitState.RESERVED && state != UnitState.AVAILABLE ? state : null;
        return new Unit(id, tenant, premisesId, content, to, held, from, archived, version + 1, createdAt, now);
    }

    /** Where it may go from here. What was held before its delivery may go back to what it was. */
    public List<UnitState> allowed() {
        List<UnitState> ways = new ArrayList<>(state.allowed());
        if (heldFrom != null) {
            ways.add(heldFrom);
        }
        return List.copyOf(ways);
    }

    /** No longer held: as before, or free when its day of delivery has come meanwhile. */
    public Unit released(LocalDate today, Instant now) {
        LocalDate from = content.availability().from();
        boolean delivered = from != null && !from.isAfter(today);
        UnitState to = heldFrom == null || delivered ? UnitState.AVAILABLE : heldFrom;
        return new Unit(id, tenant, premisesId, content, to, null, null, archived, version + 1, createdAt, now);
    }

    public Unit archive(Instant now) {
        return new Unit(
                id, tenant, premisesId, content, UnitState.WITHDRAWN, null, null, true, version + 1, createdAt, now);
    }
}
