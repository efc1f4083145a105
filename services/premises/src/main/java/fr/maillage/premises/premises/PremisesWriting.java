package fr.maillage.premises.premises;

import fr.maillage.platform.data.history.HistoryService;
import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.data.history.domain.Step;
import fr.maillage.platform.data.history.domain.Step.FieldChange;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.PremisesProblem;
import fr.maillage.premises.premises.domain.NewUnit;
import fr.maillage.premises.premises.domain.Premises;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.PremisesRules;
import fr.maillage.premises.premises.domain.Unit;
import fr.maillage.premises.premises.domain.UnitContent;
import fr.maillage.premises.premises.domain.UnitState;
import fr.maillage.premises.premises.store.OperationsOfPremises;
import fr.maillage.premises.premises.store.PremisesRows;
import fr.maillage.premises.premises.store.UnitRows;
import fr.maillage.premises.rule.Rules;
import fr.maillage.premises.rule.domain.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Premises, to be entered, changed and archived. A change, its history and its event commit together. */
@ApplicationScoped
@Transactional
public class PremisesWriting {

    private final PremisesRows rows;
    private final UnitRows units;
    private final OperationsOfPremises operations;
    private final UnitWriting unitWriting;
    private final OwnersShare owners;
    private final HistoryService history;
    private final PremisesEvents events;
    private final PremisesPlacing placing;
    private final Facts facts;
    private final Clock clock;

    PremisesWriting(
            PremisesRows rows,
            UnitRows units,
            OperationsOfPremises operations,
            UnitWriting unitWriting,
            OwnersShare owners,
            HistoryService history,
            PremisesEvents events,
            PremisesPlacing placing,
            Facts facts,
            Clock clock) {
        this.rows = rows;
        this.units = units;
        this.operations = operations;
        this.unitWriting = unitWriting;
        this.owners = owners;
        this.history = history;
        this.events = events;
        this.placing = placing;
        this.facts = facts;
        this.clock = clock;
    }

    /** What the rules find in premises that would be entered; writes and refuses nothing. */
    public List<Finding> judge(PremisesContent content, List<NewUnit> wanted) {
        List<Finding> found = new ArrayList<>(PremisesRules.findings(content));
        found.addAll(UnitJudging.findings(content, wanted, today()));
        return found;
    }

    /** With its units; without any, one that stands for the whole, which then needs a total area. */
    public Premises create(Author by, PremisesContent content, List<NewUnit> wanted, UnitState state) {
        Instant now = now();
        List<NewUnit> entered = wanted.isEmpty() ? whole(content, state) : wanted;
        List<Finding> found = judge(content, entered);
        found.addAll(origin(by, content));
        Rules.orRefuse(PremisesProblem.PREMISES_REFUSED, found);
        Premises premises = Premises.enter(UUID.randomUUID(), by.tenant(), content, now)
                .entered(UnitState.best(entered.stream().map(NewUnit::state).toList()), entered.size());
        rows.add(premises);
        for (NewUnit unit : entered) {
            unitWriting.enter(by, premises, unit, now);
        }
        record(by, premises, "CREATED", Step.differences(Map.of(), facts.of(content, premises.state())), null);
        owners.follow(null, premises);
        placing.wakeAfterCommit();
        return premises;
    }

    /** Refused when archived, when no longer at this version, or when a rule speaks against it. */
    public void change(Author by, UUID id, int version, PremisesContent content, @Nullable String reason) {
        Premises before = atVersion(by, id, version);
        if (before.archived()) {
            throw PremisesRefusals.archived(id);
        }
        List<Finding> found = new ArrayList<>(PremisesRules.findings(content));
        List<Unit> held = units.of(List.of(id));
        held.forEach(unit -> found.addAll(PremisesRules.findings(content, unit.content(), unit.state(), today())));
        found.addAll(tooSmall(content, held));
        found.addAll(origin(by, content));
        Rules.orRefuse(PremisesProblem.PREMISES_REFUSED, found);
        Premises after = before.with(content, now());
        List<FieldChange> changes =
                Step.differences(facts.of(before.content(), before.state()), facts.of(content, after.state()));
        if (!changes.isEmpty()) {
            write(by, before, after, "CHANGED", changes, reason);
            owners.follow(before, after);
            placing.wakeAfterCommit();
        }
    }

    /** Moves all units that are not there yet, all or none. */
    public void move(Author by, UUID id, int version, UnitState to, @Nullable String reason) {
        atVersion(by, id, version);
        for (Unit unit : units.of(List.of(id))) {
            if (unit.state() != to) {
                unitWriting.move(by, unit.id(), to, null, reason, UnitWriting.VersionCheck.NONE);
            }
        }
    }

    /** With all its units; refused while one is held by somebody. */
    public void archive(Author by, UUID id, int version, @Nullable String reason) {
        Premises before = atVersion(by, id, version);
        if (before.archived()) {
            throw PremisesRefusals.archived(id);
        }
        Instant now = now();
        for (Unit unit : units.of(List.of(id))) {
            unitWriting.archive(by, unit, now, reason);
        }
        Premises after = before.archive(now);
        write(
                by,
                before,
                after,
                "ARCHIVED",
                List.of(new FieldChange(
                        "state", before.state().name(), after.state().name())),
                reason);
    }

    private Premises atVersion(Author by, UUID id, int version) {
        Premises present = rows.lock(by.tenant(), id).orElseThrow(() -> PremisesRefusals.notFound(id));
        if (present.version() != version) {
            throw PremisesRefusals.stale(id);
        }
        return present;
    }

    /** The operation that premises say they come from is one of the organization's. */
    private List<Finding> origin(Author by, PremisesContent content) {
        UUID operation = content.plannedOperationId();
        return operation == null || operations.known(by.tenant(), operation)
                ? List.of()
                : List.of(PremisesRules.operationUnknown(operation));
    }

    private static List<NewUnit> whole(PremisesContent content, UnitState state) {
        BigDecimal area = content.surface().totalAreaM2();
        return area == null ? List.of() : List.of(new NewUnit(UnitContent.whole(area), state));
    }

    private static List<Finding> tooSmall(PremisesContent content, List<Unit> held) {
        BigDecimal all = held.stream().map(unit -> unit.content().areaM2()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = content.surface().totalAreaM2();
        return total == null || all.compareTo(total) <= 0
                ? List.of()
                : List.of(PremisesRules.unitsOverTotal(all, total));
    }

    private void write(
            Author by,
            Premises before,
            Premises after,
            String action,
            List<FieldChange> changes,
            @Nullable String reason) {
        if (!rows.change(after, before.version())) {
            throw PremisesRefusals.stale(before.id());
        }
        record(by, after, action, changes, reason);
    }

    private void record(
            Author by, Premises premises, String action, List<FieldChange> changes, @Nullable String reason) {
        history.record(
                premises.tenant(),
                PremisesService.TYPE,
                premises.id(),
                new Step(premises.version(), action, changes, reason, by.subject(), premises.changedAt()));
        events.publish(premises, action);
    }

    private LocalDate today() {
        return LegalZone.PARIS.today(clock);
    }

    /** As precise as the database keeps it, so that what is answered is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
