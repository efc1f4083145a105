package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Access;
import fr.maillage.premises.criteria.domain.RoomStatus;
import fr.maillage.premises.matching.domain.KeptPremises.KeptUnit;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.Tenure;
import fr.maillage.premises.premises.domain.UnitState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which units of premises a group is offered together: free ones when there are two, else those to be delivered too;
 * none that is not accessible (PRM-05), unless no two others are left, which then says why; all to be had in one way,
 * that of most of them.
 */
final class UnitsTogether {

    private final PremisesContent premises;

    UnitsTogether(PremisesContent premises) {
        this.premises = premises;
    }

    List<KeptUnit> of(List<KeptUnit> lettable) {
        Predicate<KeptUnit> accessible = unit -> AccessAssembly.of(premises, unit.content()) != Access.NON_COMPLIANT;
        Predicate<KeptUnit> free = unit -> unit.state() == UnitState.AVAILABLE;
        Predicate<KeptUnit> deliverable =
                unit -> RoomStatus.valueOf(unit.state().name()).isDeliverable();
        for (var wanted : List.of(free.and(accessible), deliverable.and(accessible))) {
            List<KeptUnit> alike = alike(lettable, wanted);
            if (alike.size() > 1) {
                return alike;
            }
        }
        return alike(lettable, deliverable);
    }

    /** The most that are to be had in one way; of as many, the first. */
    private List<KeptUnit> alike(List<KeptUnit> units, Predicate<KeptUnit> wanted) {
        Map<Tenure, List<KeptUnit>> ways = new LinkedHashMap<>();
        units.stream()
                .filter(wanted)
                .forEach(unit -> ways.computeIfAbsent(tenure(unit), _ -> new ArrayList<>())
                        .add(unit));
        return ways.values().stream()
                .reduce((most, other) -> other.size() > most.size() ? other : most)
                .orElse(List.of());
    }

    private Tenure tenure(KeptUnit unit) {
        Tenure own = unit.content().tenure();
        return own == null ? premises.terms().tenure() : own;
    }
}
