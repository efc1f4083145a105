package fr.maillage.premises.criteria.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that one request can take: a unit, or premises whose units are taken together.
 *
 * @param id of the unit, or of the premises when they are taken whole
 * @param areaDm2 of a single unit; of several, see {@code units}
 * @param sharedDm2 waiting room and the like, counted once whoever uses them
 * @param units of premises taken in several units; empty of a single one
 */
public record Room(
        UUID id,
        UUID premisesId,
        String label,
        Offer offer,
        @Nullable Integer areaDm2,
        @Nullable Integer sharedDm2,
        List<Unit> units,
        Facts<Feature> features,
        Access access,
        Tri extension,
        Tri teaching,
        Surroundings surroundings,
        Locality locality,
        @Nullable Point point) {

    public Room {
        units = List.copyOf(units);
        if (units.size() == 1) {
            throw new IllegalArgumentException("room %s has 1 unit; expected none or several".formatted(id));
        }
    }

    public boolean isSeveral() {
        return !units.isEmpty();
    }

    /** What is left when some units are taken; empty unless it is still several. */
    public Optional<Room> without(Set<UUID> taken) {
        List<Unit> left =
                units.stream().filter(unit -> !taken.contains(unit.id())).toList();
        return left.size() < 2
                ? Optional.empty()
                : Optional.of(new Room(
                        id,
                        premisesId,
                        label,
                        offer,
                        areaDm2,
                        sharedDm2,
                        left,
                        features,
                        access,
                        extension,
                        teaching,
                        surroundings,
                        locality,
                        point));
    }
}
