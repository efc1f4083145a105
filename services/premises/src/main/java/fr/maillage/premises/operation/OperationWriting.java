package fr.maillage.premises.operation;

import fr.maillage.platform.data.history.HistoryService;
import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.data.history.domain.Step;
import fr.maillage.platform.data.history.domain.Step.FieldChange;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Transitions;
import fr.maillage.premises.operation.domain.OperationContent;
import fr.maillage.premises.operation.domain.OperationRules;
import fr.maillage.premises.operation.domain.OperationState;
import fr.maillage.premises.operation.domain.PlannedOperation;
import fr.maillage.premises.operation.domain.Reservation;
import fr.maillage.premises.operation.store.OperationRows;
import fr.maillage.premises.rule.Rules;
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

/** Planned operations and their pre-reservations, to be written. A change, its history and its events commit together. */
@ApplicationScoped
@Transactional
public class OperationWriting {

    private final OperationRows rows;
    private final OperationService operations;
    private final HistoryService history;
    private final OperationEvents events;
    private final Clock clock;

    OperationWriting(
            OperationRows rows,
            OperationService operations,
            HistoryService history,
            OperationEvents events,
            Clock clock) {
        this.rows = rows;
        this.operations = operations;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    public PlannedOperation create(Author by, OperationContent content) {
        PlannedOperation entered = PlannedOperation.envisage(UUID.randomUUID(), by.tenant(), content, now());
        PlannedOperation judged = judged(entered, List.of(), OperationProblem.PLANNED_OPERATION_REFUSED);
        rows.add(judged);
        record(by, judged, "CREATED", Step.differences(Map.of(), judged.facts()), null);
        events.created(judged);
        if (judged.atRisk()) {
            events.shellWithoutTeam(judged);
        }
        return judged;
    }

    /** Refused when it is over, when it is no longer at this version, or when a rule speaks against it. */
    public PlannedOperation change(
            Author by, PlannedOperation before, OperationContent content, @Nullable String reason) {
        if (!before.state().open()) {
            throw Problem.of(
                    OperationProblem.PLANNED_OPERATION_CLOSED,
                    "L'opération %s est %s ; elle ne change plus.".formatted(before.id(), before.state()),
                    "Operation %s is %s; it changes no more.".formatted(before.id(), before.state()));
        }
        PlannedOperation after = before.with(content, now());
        List<FieldChange> changes = Step.differences(before.facts(), after.facts());
        if (changes.isEmpty()) {
            return before;
        }
        PlannedOperation written =
                write(before, after, reservations(before), OperationProblem.PLANNED_OPERATION_REFUSED);
        record(by, written, "CHANGED", changes, reason);
        events.changed(written);
        return written;
    }

    public PlannedOperation move(Author by, PlannedOperation before, OperationState to, @Nullable String reason) {
        List<OperationState> allowed = before.state().allowedTransitions();
        if (!allowed.contains(to)) {
            throw Transitions.refused(
                    OperationProblem.PLANNED_OPERATION_TRANSITION_REFUSED, before.state(), to, allowed);
        }
        PlannedOperation written = write(
                before, before.moved(to, now()), reservations(before), OperationProblem.PLANNED_OPERATION_REFUSED);
        record(by, written, to.name(), Step.differences(before.facts(), written.facts()), reason);
        events.moved(written);
        return written;
    }

    /** A place for a request or a project: never more than is reserved for care, and never a lease. */
    public Reservation reserve(
            Author by,
            UUID operation,
            Reservation.Beneficiary beneficiary,
            UUID beneficiaryId,
            BigDecimal areaM2,
            @Nullable LocalDate until) {
        PlannedOperation before = held(by.tenant(), operation);
        Instant now = now();
        Reservation added =
                new Reservation(UUID.randomUUID(), operation, beneficiary, beneficiaryId, areaM2, until, null, now);
        OperationRules.closed(before)
                .ifPresent(found -> Rules.orRefuse(OperationProblem.PRE_RESERVATION_REFUSED, List.of(found)));
        List<Reservation> then = new ArrayList<>(reservations(before));
        then.add(added);
        rows.add(by.tenant(), added);
        PlannedOperation written =
                write(before, before.with(before.content(), now), then, OperationProblem.PRE_RESERVATION_REFUSED);
        record(by, written, "PRE_RESERVED", List.of(change(added, null, describe(added))), null);
        events.preReserved(written, added);
        return added;
    }

    public void release(Author by, UUID operation, UUID reservation, @Nullable String reason) {
        PlannedOperation before = held(by.tenant(), operation);
        Reservation released = reservations(before).stream()
                .filter(one -> one.id().equals(reservation))
                .findFirst()
                .orElseThrow(() -> reservationNotFound(reservation));
        Instant now = now();
        if (!rows.release(by.tenant(), operation, reservation, now)) {
            throw reservationNotFound(reservation);
        }
        PlannedOperation written = write(
                before,
                before.with(before.content(), now),
                reservations(before),
                OperationProblem.PLANNED_OPERATION_REFUSED);
        record(by, written, "RELEASED", List.of(change(released, describe(released), null)), reason);
        events.released(written, released);
    }

    private static Problem reservationNotFound(UUID id) {
        return Problem.of(
                OperationProblem.PRE_RESERVATION_NOT_FOUND,
                "Aucune pré-réservation %s en cours dans cette opération.".formatted(id),
                "No open pre-reservation %s in this operation.".formatted(id));
    }

    private static FieldChange change(Reservation one, @Nullable String from, @Nullable String to) {
        return new FieldChange("preReservations." + one.id(), from, to);
    }

    private static String describe(Reservation one) {
        return one.beneficiary() + " " + one.beneficiaryId() + " "
                + one.areaM2().toPlainString() + " m²";
    }

    private PlannedOperation held(String tenant, UUID id) {
        return rows.findHeld(tenant, id).orElseGet(() -> operations.own(tenant, id));
    }

    private List<Reservation> reservations(PlannedOperation operation) {
        return rows.reservations(operation.tenant(), operation.id());
    }

    private PlannedOperation judged(PlannedOperation operation, List<Reservation> reservations, OperationProblem code) {
        Rules.orRefuse(code, OperationRules.findings(operation, reservations, operations.today()));
        return operation.risking(operations.risk(operation, reservations).isPresent());
    }

    private PlannedOperation write(
            PlannedOperation before, PlannedOperation after, List<Reservation> reservations, OperationProblem code) {
        PlannedOperation written = judged(after, reservations, code);
        if (!rows.change(written)) {
            throw Problem.of(
                    StandardProblem.STALE_VERSION,
                    "L'opération a changé entre-temps : sa version %d n’est plus l’actuelle."
                            .formatted(before.version()),
                    "The operation changed meanwhile: its version %d is no longer the current one."
                            .formatted(before.version()));
        }
        if (written.atRisk() && !before.atRisk()) {
            events.shellWithoutTeam(written);
        }
        return written;
    }

    private void record(
            Author by, PlannedOperation operation, String action, List<FieldChange> changes, @Nullable String reason) {
        history.record(
                operation.tenant(),
                OperationService.TYPE,
                operation.id(),
                new Step(operation.version(), action, changes, reason, by.subject(), operation.changedAt()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
