package fr.maillage.premises.premises.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Premises as they are kept.
 *
 * @param tenant alias of the organization that keeps them
 * @param state the best of their units'
 * @param version counts the changes of the sheet and of the state from 1; units have their own
 */
public record Premises(
        UUID id,
        String tenant,
        PremisesContent content,
        Stamps stamps,
        UnitState state,
        int unitCount,
        boolean archived,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public static Premises enter(UUID id, String tenant, PremisesContent content, Instant now) {
        return new Premises(id, tenant, content, Stamps.DUE, UnitState.WITHDRAWN, 0, false, 1, now, now);
    }

    /** The same first version, with what it is entered with. */
    public Premises entered(UnitState best, int units) {
        return new Premises(id, tenant, content, stamps, best, units, archived, version, createdAt, changedAt);
    }

    /** The next version; what has moved is to be placed again. */
    public Premises with(PremisesContent other, Instant now) {
        boolean moved = !other.address().communeCode().equals(content.address().communeCode())
                || !Objects.equals(other.location(), content.location());
        return new Premises(
                id,
                tenant,
                other,
                moved ? Stamps.DUE : stamps,
                state,
                unitCount,
                archived,
                version + 1,
                createdAt,
                now);
    }

    public Premises archive(Instant now) {
        return new Premises(
                id, tenant, content, stamps, UnitState.WITHDRAWN, unitCount, true, version + 1, createdAt, now);
    }

    /** With what its units now come to; the next version when that differs, itself otherwise. */
    public Premises holding(UnitState best, int units, Instant now) {
        return best == state && units == unitCount
                ? this
                : new Premises(id, tenant, content, stamps, best, units, archived, version + 1, createdAt, now);
    }
}
