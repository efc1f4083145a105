package fr.maillage.premises.premises.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is kept.
 *
 * @param reservedFor the installation request it is held for
 */
public record Unit(
        UUID id,
        String tenant,
        UUID premisesId,
        UnitContent content,
        UnitState state,
        @Nullable UUID reservedFor,
        boolean archived,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public static Unit enter(
            UUID id, String tenant, UUID premisesId, UnitContent content, UnitState state, Instant now) {
        return new Unit(id, tenant, premisesId, content, state, null, false, 1, now, now);
    }

    public Unit with(UnitContent other, Instant now) {
        return new Unit(id, tenant, premisesId, other, state, reservedFor, archived, version + 1, createdAt, now);
    }

    /** In another state; whether the way is open was asked before. A unit that is let stays known for whom. */
    public Unit moved(UnitState to, @Nullable UUID request, Instant now) {
        if (!state.allowed().contains(to)) {
            throw new IllegalArgumentException("state (" + to + "), must be one of " + state.allowed());
        }
        UUID held = switch (to) {
            case RESERVED -> request;
            case OCCUPIED -> request == null ? reservedFor : request;
            case AVAILABLE, UNDER_CONSTRUCTION, PLANNED, WITHDRAWN -> null;
        };
        return new Unit(id, tenant, premisesId, content, to, held, archived, version + 1, createdAt, now);
    }

    public Unit archive(Instant now) {
        return new Unit(id, tenant, premisesId, content, UnitState.WITHDRAWN, null, true, version + 1, createdAt, now);
    }
}
