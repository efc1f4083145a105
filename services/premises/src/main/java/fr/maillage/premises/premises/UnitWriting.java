package fr.maillage.premises.premises;

import fr.maillage.platform.data.history.HistoryService;
import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.data.history.domain.Step;
import fr.maillage.platform.data.history.domain.Step.FieldChange;
import fr.maillage.platform.http.problem.Transitions;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.PremisesProblem;
import fr.maillage.premises.premises.domain.NewUnit;
import fr.maillage.premises.premises.domain.Premises;
import fr.maillage.premises.premises.domain.PremisesRules;
import fr.maillage.premises.premises.domain.Unit;
import fr.maillage.premises.premises.domain.UnitContent;
import fr.maillage.premises.premises.domain.UnitState;
import fr.maillage.premises.premises.store.PremisesRows;
import fr.maillage.premises.premises.store.UnitRows;
import fr.maillage.premises.rule.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units, to be added, changed and moved through their life. Whoever writes a unit holds its premises until the end of the
 * transaction: of two that want the same one, the second finds it taken. Other features reserve and let units by
 * {@link #move}.
 */
@ApplicationScoped
@Transactional
public class UnitWriting {

    private final PremisesRows premises;
    private final UnitRows units;
    private final HistoryService history;
    private final PremisesEvents events;
    private final Facts facts;
    private final Clock clock;

    UnitWriting(
            PremisesRows premises,
            UnitRows units,
            HistoryService history,
            PremisesEvents events,
            Facts facts,
            Clock clock) {
        this.premises = premises;
        this.units = units;
        this.history = history;
        this.events = events;
        this.facts = facts;
        this.clock = clock;
    }

    /** Whether a transition may be judged stale: after it was found to be possible. */
    @FunctionalInterface
    public interface VersionCheck {
        void check(Unit present);

        VersionCheck NONE = _ -> {};
    }

    public Unit add(Author by, UUID premisesId, NewUnit wanted) {
        Premises holder = live(by.tenant(), premisesId);
        UnitJudging.orRefuse(holder.content(), wanted.content(), wanted.state(), others(premisesId, null), clock);
        Unit unit = enter(by, holder, wanted, now());
        aggregate(by, holder);
        return unit;
    }

    /** Refused when no longer at this version, or when a rule speaks against it. */
    public Unit change(Author by, UUID unitId, int version, UnitContent content, @Nullable String reason) {
        Unit known = own(by.tenant(), unitId);
        Premises holder = live(by.tenant(), known.premisesId());
        Unit before = present(by.tenant(), unitId);
        if (before.version() != version) {
            throw PremisesRefusals.stale(unitId);
        }
        UnitJudging.orRefuse(holder.content(), content, before.state(), others(holder.id(), unitId), clock);
        Unit after = before.with(content, now());
        List<FieldChange> changes =
                Step.differences(facts.of(before.content(), before.state()), facts.of(content, after.state()));
        if (!changes.isEmpty()) {
            write(by, after, "CHANGED", changes, reason);
        }
        return changes.isEmpty() ? before : after;
    }

    /**
     * Moves a unit into another state; 409 when the way is not open any more, told before a stale version is.
     *
     * @param request the installation request it is held for; null for none, or as before
     */
    public Unit move(
            Author by,
            UUID unitId,
            UnitState to,
            @Nullable UUID request,
            @Nullable String reason,
            VersionCheck version) {
        Unit known = own(by.tenant(), unitId);
        Premises holder = live(by.tenant(), known.premisesId());
        Unit before = present(by.tenant(), unitId);
        if (!before.allowed().contains(to)) {
            throw Transitions.refused(PremisesProblem.UNIT_TRANSITION_REFUSED, before.state(), to, before.allowed());
        }
        version.check(before);
        UnitJudging.orRefuse(holder.content(), before.content(), to, clock);
        Unit after = before.moved(to, request, now());
        write(
                by,
                after,
                "MOVED",
                List.of(new FieldChange("state", before.state().name(), to.name())),
                reason);
        aggregate(by, holder);
        return after;
    }

    /**
     * Lets go of a unit that is held for a request: it becomes what it was. One that is no longer held for it stays as it
     * is. Nothing is judged, as nobody can be kept from leaving.
     */
    public void release(Author by, UUID unitId, UUID request) {
        Unit known = own(by.tenant(), unitId);
        Premises holder = premises.lock(by.tenant(), known.premisesId())
                .orElseThrow(() -> PremisesRefusals.notFound(known.premisesId()));
        Unit before = own(by.tenant(), unitId);
        if (before.state() != UnitState.RESERVED || !request.equals(before.reservedFor())) {
            return;
        }
        Unit after = before.released(LegalZone.PARIS.today(clock), now());
        write(
                by,
                after,
                "MOVED",
                List.of(new FieldChange(
                        "state", before.state().name(), after.state().name())),
                null);
        aggregate(by, holder);
    }

    public void archive(Author by, UUID unitId, int version, @Nullable String reason) {
        Unit known = own(by.tenant(), unitId);
        Premises holder = live(by.tenant(), known.premisesId());
        Unit before = present(by.tenant(), unitId);
        if (before.version() != version) {
            throw PremisesRefusals.stale(unitId);
        }
        if (holder.unitCount() <= 1) {
            throw PremisesRefusals.lastUnit(unitId);
        }
        archive(by, before, now(), reason);
        aggregate(by, holder);
    }

    Unit enter(Author by, Premises holder, NewUnit wanted, Instant now) {
        Unit unit = Unit.enter(UUID.randomUUID(), holder.tenant(), holder.id(), wanted.content(), wanted.state(), now);
        done(units.add(unit), unit);
        record(by, unit, "CREATED", Step.differences(Map.of(), facts.of(unit.content(), unit.state())), null);
        return unit;
    }

    void archive(Author by, Unit before, Instant now, @Nullable String reason) {
        if (before.state() == UnitState.RESERVED || before.state() == UnitState.OCCUPIED) {
            throw PremisesRefusals.inUse(before.id(), before.state());
        }
        Unit after = before.archive(now);
        write(
                by,
                after,
                "ARCHIVED",
                List.of(new FieldChange(
                        "state", before.state().name(), after.state().name())),
                reason);
    }

    private Unit own(String tenant, UUID id) {
        return units.find(tenant, id).orElseThrow(() -> PremisesRefusals.unitNotFound(id));
    }

    /** As it is now that its premises are held. */
    private Unit present(String tenant, UUID id) {
        Unit unit = own(tenant, id);
        if (unit.archived()) {
            throw PremisesRefusals.unitArchived(id);
        }
        return unit;
    }

    private Premises live(String tenant, UUID id) {
        Premises holder = premises.lock(tenant, id).orElseThrow(() -> PremisesRefusals.notFound(id));
        if (holder.archived()) {
            throw PremisesRefusals.archived(id);
        }
        return holder;
    }

    private BigDecimal others(UUID premisesId, @Nullable UUID but) {
        return units.of(List.of(premisesId)).stream()
                .filter(unit -> !unit.id().equals(but))
                .map(unit -> unit.content().areaM2())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the premises now come to; a version of theirs when that is something else. */
    private void aggregate(Author by, Premises holder) {
        List<UnitState> states =
                units.of(List.of(holder.id())).stream().map(Unit::state).toList();
        Premises after = holder.holding(UnitState.best(states), states.size(), now());
        if (after.version() == holder.version()) {
            return;
        }
        if (!premises.change(after, holder.version())) {
            throw PremisesRefusals.stale(holder.id());
        }
        history.record(
                after.tenant(),
                PremisesService.TYPE,
                after.id(),
                new Step(
                        after.version(),
                        "CHANGED",
                        Step.differences(
                                Map.of("state", holder.state().name(), "unitCount", "" + holder.unitCount()),
                                Map.of("state", after.state().name(), "unitCount", "" + after.unitCount())),
                        null,
                        by.subject(),
                        after.changedAt()));
        events.publish(after, "CHANGED");
    }

    private void write(Author by, Unit after, String action, List<FieldChange> changes, @Nullable String reason) {
        done(units.change(after), after);
        record(by, after, action, changes, reason);
    }

    private static void done(UnitRows.Written written, Unit unit) {
        switch (written) {
            case DONE -> {}
            case STALE -> throw PremisesRefusals.stale(unit.id());
            case NAME_TAKEN ->
                Rules.orRefuse(
                        PremisesProblem.UNIT_REFUSED,
                        List.of(PremisesRules.nameTaken(unit.content().name())));
        }
    }

    private void record(Author by, Unit unit, String action, List<FieldChange> changes, @Nullable String reason) {
        history.record(
                unit.tenant(),
                PremisesService.UNIT_TYPE,
                unit.id(),
                new Step(unit.version(), action, changes, reason, by.subject(), unit.changedAt()));
        events.publish(unit, action);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
