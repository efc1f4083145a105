package fr.maillage.premises.lease;

import fr.maillage.platform.data.history.HistoryService;
import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.data.history.domain.Step;
import fr.maillage.platform.data.history.domain.Step.FieldChange;
import fr.maillage.premises.lease.domain.Lease;
import fr.maillage.premises.lease.domain.LeaseContent;
import fr.maillage.premises.lease.domain.LeaseFile;
import fr.maillage.premises.lease.domain.LeaseState;
import fr.maillage.premises.lease.domain.LeasedPlace;
import fr.maillage.premises.lease.domain.SublettingRules;
import fr.maillage.premises.lease.store.LeaseRows;
import fr.maillage.premises.lease.store.LeasedPlaces;
import fr.maillage.premises.rule.Rules;
import fr.maillage.premises.rule.domain.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leases, to be entered, changed and moved by their owner. A change, its history and its events commit together. */
@ApplicationScoped
@Transactional
public class LeaseWriting {

    private final LeaseRows rows;
    private final LeasedPlaces places;
    private final LeaseService leases;
    private final LeaseExposure exposure;
    private final UnitHolding holding;
    private final HistoryService history;
    private final LeaseEvents events;
    private final Clock clock;

    LeaseWriting(
            LeaseRows rows,
            LeasedPlaces places,
            LeaseService leases,
            LeaseExposure exposure,
            UnitHolding holding,
            HistoryService history,
            LeaseEvents events,
            Clock clock) {
        this.rows = rows;
        this.places = places;
        this.leases = leases;
        this.exposure = exposure;
        this.holding = holding;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    public LeaseService.Seen create(Author by, LeaseContent content) {
        Lease lease = Lease.draft(UUID.randomUUID(), by.tenant(), content, now());
        judge(new LeaseFile(lease, List.of(), List.of()));
        rows.add(lease);
        record(by, lease, "CREATED", Step.differences(Map.of(), lease.facts()), null);
        events.created(lease);
        return leases.get(lease.id());
    }

    /** Refused when it is over, when it is no longer at this version, or when a rule speaks against it. */
    public LeaseService.Seen change(Author by, UUID id, int version, LeaseContent content, @Nullable String reason) {
        Lease before = atVersion(by, id, version);
        if (!before.state().open()) {
            throw LeaseRefusals.closed(before);
        }
        Lease after = before.with(content, now());
        List<FieldChange> changes = Step.differences(before.facts(), after.facts());
        if (!changes.isEmpty()) {
            Lease written = write(by, leases.file(before).with(after), before);
            record(by, written, "CHANGED", changes, reason);
            events.changed(written);
        }
        return leases.get(id);
    }

    /** Moves it; one that ends may be told its end, its first day after. */
    public LeaseService.Seen move(
            Author by, UUID id, int version, LeaseState to, @Nullable LocalDate at, @Nullable String reason) {
        Lease before = atVersion(by, id, version);
        if (!before.state().allowedTransitions().contains(to)) {
            throw LeaseRefusals.transition(before, to);
        }
        LeaseContent content = to == LeaseState.ENDED ? before.content().ending(end(before, at)) : before.content();
        Lease written = write(by, leases.file(before).with(before.moved(to, content, now())), before);
        record(by, written, to.name(), Step.differences(before.facts(), written.facts()), reason);
        events.moved(written, to);
        return leases.get(id);
    }

    private LocalDate end(Lease lease, @Nullable LocalDate at) {
        LocalDate agreed = lease.content().to();
        if (at != null) {
            return at;
        }
        return agreed == null ? exposure.today() : agreed;
    }

    /** An own lease that is open, held until the transaction ends, with all that hangs on it. */
    LeaseFile held(String tenant, UUID id) {
        Lease lease = rows.findHeld(tenant, id).orElseThrow(() -> LeaseRefusals.notFound(id));
        if (!lease.state().open()) {
            throw LeaseRefusals.closed(lease);
        }
        return leases.file(lease);
    }

    /** The next version of a held lease, made by a change of what hangs on it. */
    Lease touch(Author by, LeaseFile after, String action, List<FieldChange> changes, @Nullable String reason) {
        Lease before = after.lease();
        Lease written = write(by, after.with(before.touched(now())), before);
        record(by, written, action, changes, reason);
        events.changed(written);
        return written;
    }

    private Lease write(Author by, LeaseFile after, Lease before) {
        judge(after);
        boolean over = exposure.over(after, exposure.today());
        Lease written = after.lease().alerted(over);
        if (!rows.change(written)) {
            throw LeaseRefusals.stale(before.version());
        }
        if (over && !before.alerted()) {
            events.alert(written);
        }
        holding.settle(by, after, exposure.today());
        return written;
    }

    private void judge(LeaseFile file) {
        Lease lease = file.lease();
        List<Finding> found = new ArrayList<>(SublettingRules.findings(file));
        if (lease.state().open()) {
            found.addAll(LeasedPlace.findings(
                    places.find(lease.tenant(), lease.content().premisesId()), lease.content()));
        }
        Rules.orRefuse(LeaseProblem.LEASE_REFUSED, found);
    }

    /** Held, so that the daily look tells no alert in between. */
    private Lease atVersion(Author by, UUID id, int version) {
        Lease present = rows.findHeld(by.tenant(), id).orElseThrow(() -> LeaseRefusals.notFound(id));
        if (present.version() != version) {
            throw LeaseRefusals.stale(version);
        }
        return present;
    }

    private void record(Author by, Lease lease, String action, List<FieldChange> changes, @Nullable String reason) {
        history.record(
                lease.tenant(),
                LeaseService.TYPE,
                lease.id(),
                new Step(lease.version(), action, changes, reason, by.subject(), lease.changedAt()));
    }

    /** As precise as the database keeps it, so that what is answered is what is read later. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
