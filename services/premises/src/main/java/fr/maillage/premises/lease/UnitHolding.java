package fr.maillage.premises.lease;

import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.premises.lease.domain.LeaseFile;
import fr.maillage.premises.lease.domain.Occupancy;
import fr.maillage.premises.lease.store.HeldUnits;
import fr.maillage.premises.premises.PremisesService;
import fr.maillage.premises.premises.UnitWriting;
import fr.maillage.premises.premises.domain.UnitState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Units follow who is in them, in the transaction that says so: OCCUPIED from the first day of an occupancy, AVAILABLE from
 * the first one after it, unless the unit was withdrawn meanwhile or somebody else is in it. What the state machine of units
 * or their rules refuse refuses the whole. A sublease alone moves nothing: a unit that is sublet and empty is vacant (PRM-02).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class UnitHolding {

    private final HeldUnits held;
    private final PremisesService premises;
    private final UnitWriting units;

    UnitHolding(HeldUnits held, PremisesService premises, UnitWriting units) {
        this.held = held;
        this.premises = premises;
        this.units = units;
    }

    /** What an occupancy holds, and what it should on the day. */
    private record Step(
            Occupancy occupancy,
            @Nullable UUID before,
            @Nullable UUID after) {

        boolean moves() {
            return !Objects.equals(before, after);
        }

        Stream<UUID> units() {
            return Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
                    .flatMap(Optional::stream);
        }
    }

    /** Every occupancy of a lease that the caller holds, as it is now written. */
    void settle(Author by, LeaseFile file, LocalDate today) {
        settle(by, file, today, _ -> true);
    }

    /** Of those that are meant, how many took a unit or let it go. */
    int settle(Author by, LeaseFile file, LocalDate today, Predicate<Occupancy> meant) {
        Map<UUID, UUID> before = held.of(by.tenant(), file.lease().id());
        List<Step> steps = file.occupancies().stream()
                .filter(meant)
                .map(one -> new Step(
                        one,
                        before.get(one.id()),
                        file.present(one, today) ? one.content().unitId() : null))
                .filter(Step::moves)
                .toList();
        held.lock(steps.stream().flatMap(Step::units).collect(Collectors.toCollection(TreeSet::new)));
        String why = "Bail " + file.lease().content().reference();
        steps.forEach(step -> take(by, step, today, why));
        return steps.size();
    }

    private void take(Author by, Step step, LocalDate today, String why) {
        UUID occupancy = step.occupancy().id();
        if (step.before() != null && !held.others(by.tenant(), step.before(), occupancy, today)) {
            free(by, step.before(), why);
        }
        if (step.after() != null) {
            occupy(by, step.after(), why);
        }
        held.write(by.tenant(), occupancy, step.after());
    }

    private void free(Author by, UUID unit, String why) {
        if (state(by, unit) == UnitState.OCCUPIED) {
            units.move(by, unit, UnitState.AVAILABLE, null, why, UnitWriting.VersionCheck.NONE);
        }
    }

    /** One that an installation let, or that was entered so, is already. */
    private void occupy(Author by, UUID unit, String why) {
        if (state(by, unit) != UnitState.OCCUPIED) {
            units.move(by, unit, UnitState.OCCUPIED, null, why, UnitWriting.VersionCheck.NONE);
        }
    }

    private UnitState state(Author by, UUID unit) {
        return premises.ownUnit(by.tenant(), unit).state();
    }
}
