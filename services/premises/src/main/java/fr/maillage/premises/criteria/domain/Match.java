package fr.maillage.premises.criteria.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One room judged for one request, with every reason (MAT-04).
 *
 * @param checks one for each hard criterion, in their order
 * @param components one for each soft criterion, in their order; contributions sum to the score
 * @param numerator score before division, exact: weights by millionths
 * @param weights sum of the weights of what the request asks for
 * @param possible the score, were every unknown fact to turn out best
 * @param distance metres to the wished point
 * @param closeness dm² between the area and the need
 * @param enterable epoch day
 */
public record Match(
        UUID seeker,
        Room room,
        List<Check> checks,
        List<Component> components,
        long numerator,
        long weights,
        double possible,
        ProposalKind proposal,
        Space space,
        @Nullable Integer distance,
        @Nullable Integer closeness,
        @Nullable Integer enterable) {

    public Match {
        checks = List.copyOf(checks);
        components = List.copyOf(components);
    }

    /** 0 to 1. */
    public double score() {
        return weights == 0 ? 0 : (double) numerator / ((double) weights * Scales.ONE);
    }

    /** Units that nobody else could have, by id; the room itself when it is one. */
    public Set<UUID> takes() {
        if (!room.isSeveral()) {
            return Set.of(room.id());
        }
        boolean all =
                room.offer().singleTenant() == Tri.YES || space.placements().isEmpty();
        return all
                ? room.units().stream().map(Unit::id).collect(Collectors.toSet())
                : space.placements().stream().map(place -> place.unit().id()).collect(Collectors.toSet());
    }

    public boolean admitted() {
        return refusals().isEmpty();
    }

    public List<Check> refusals() {
        return checks.stream().filter(Check::refuses).toList();
    }

    /** Bits of the hard criteria that refuse. */
    public int refusalMask() {
        int mask = 0;
        for (Check check : refusals()) {
            mask |= check.criterion().bit();
        }
        return mask;
    }
}
