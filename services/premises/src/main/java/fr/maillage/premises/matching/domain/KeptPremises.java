package fr.maillage.premises.matching.domain;

import fr.maillage.premises.place.domain.Amenities;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.UnitContent;
import fr.maillage.premises.premises.domain.UnitState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Premises as their organization keeps them, with the units that are not archived. */
public record KeptPremises(
        UUID id,
        PremisesContent content,
        Stamped stamped,
        @Nullable Distances distances,
        List<KeptUnit> units) {

    public KeptPremises {
        units = List.copyOf(units);
    }

    /** One of their units. */
    public record KeptUnit(UUID id, UnitContent content, UnitState state) {}

    /** What the registry told of its point, and when. */
    public record Distances(Amenities amenities, LocalDate told) {}

    public KeptPremises with(KeptUnit unit) {
        return new KeptPremises(
                id,
                content,
                stamped,
                distances,
                Stream.concat(units.stream(), Stream.of(unit)).toList());
    }
}
