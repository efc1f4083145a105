package fr.maillage.registry.area.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A territory composed by an organization, as it is kept.
 *
 * @param tenant alias of the organization that owns it
 * @param version counts its changes from 1, and is its entity tag
 */
public record Area(
        UUID id,
        String tenant,
        AreaContent content,
        AreaState state,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public static Area compose(UUID id, String tenant, AreaContent content, Instant now) {
        return new Area(id, tenant, content, AreaState.ACTIVE, 1, now, now);
    }

    /** The next version, with other content. */
    public Area with(AreaContent other, Instant now) {
        return new Area(id, tenant, other, state, version + 1, createdAt, now);
    }

    /** The next version, in another state; whether the way is open was asked before. */
    public Area moved(AreaState to, Instant now) {
        if (!state.allowedTransitions().contains(to)) {
            throw new IllegalArgumentException("state (" + to + "), must be one of " + state.allowedTransitions());
        }
        return new Area(id, tenant, content, to, version + 1, createdAt, now);
    }
}
