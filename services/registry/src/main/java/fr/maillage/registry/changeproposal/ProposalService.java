package fr.maillage.registry.changeproposal;

import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.registry.changeproposal.domain.Proposal;
import fr.maillage.registry.changeproposal.domain.Proposal.Decision;
import fr.maillage.registry.changeproposal.domain.Proposal.ProposalState;
import fr.maillage.registry.changeproposal.domain.ProposalRules;
import fr.maillage.registry.changeproposal.domain.ProposalRules.Breach;
import fr.maillage.registry.changeproposal.domain.ProposalRules.Decider;
import fr.maillage.registry.changeproposal.domain.ProposedChange;
import fr.maillage.registry.changeproposal.domain.ProposedChange.Point;
import fr.maillage.registry.changeproposal.store.ProposalRows;
import fr.maillage.registry.changeproposal.store.ProposalRows.After;
import fr.maillage.registry.changeproposal.store.ProposalRows.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposals inside one organization. A decision, what it changes and its event commit together. */
@ApplicationScoped
@Transactional
public class ProposalService {

    /** The word under which proposals are protected, told of and audited. */
    public static final String TYPE = "change-proposal";

    private static final EventType SUBMITTED =
            EventType.of("fr.maillage.registry.change-proposal.submitted.v1").count("version");
    private static final EventType DECIDED = EventType.of("fr.maillage.registry.change-proposal.decided.v1")
            .state("state")
            .count("version");

    private final ProposalRows rows;
    private final LocalChanges own;
    private final PointCorrections corrections;
    private final Events events;
    private final Snapshot snapshot;
    private final Clock clock;

    ProposalService(
            ProposalRows rows,
            LocalChanges own,
            PointCorrections corrections,
            Events events,
            Snapshot snapshot,
            Clock clock) {
        this.rows = rows;
        this.own = own;
        this.corrections = corrections;
        this.events = events;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /** Rows of a list and, when it was asked for, the size of the whole list, both of one state. */
    public record Found(List<Proposal> rows, @Nullable Long total) {}

    /** One of the organization's; for somebody who sees only own proposals, any other is not found. */
    public Proposal get(String tenant, UUID id, @Nullable String onlyBy) {
        return rows.find(tenant, id)
                .filter(one -> onlyBy == null || one.proposedBy().equals(onlyBy))
                .orElseThrow(() -> ProposalRefusals.notFound(id));
    }

    public Found search(Wanted wanted, @Nullable After after, int limit, boolean counted) {
        if (counted) {
            snapshot.begin();
        }
        return new Found(rows.search(wanted, after, limit), counted ? rows.count(wanted) : null);
    }

    public Proposal submit(Author by, ProposedChange change) {
        List<Breach> breaches = ProposalRules.breaches(change, rows.known(by.tenant(), change));
        if (!breaches.isEmpty()) {
            throw ProposalRefusals.breached(breaches);
        }
        Proposal one = Proposal.submit(
                UUID.randomUUID(),
                by.tenant(),
                change,
                by.subject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.add(one);
        events.publish(
                NewEvent.ofTenant(one.tenant(), SUBMITTED, TYPE, one.id()).with("version", one.version()));
        return one;
    }

    /** Accepts, refuses or withdraws; who may, and what stands in the way, is a rule. */
    public Proposal move(Proposal before, int version, ProposalState to, Decider decider, @Nullable String reason) {
        if (before.version() != version) {
            throw ProposalRefusals.stale(before);
        }
        if (!before.state().allowedTransitions().contains(to)) {
            throw ProposalRefusals.transition(before, to);
        }
        ProposalRules.standsInTheWay(before, to, decider, reason).ifPresent(breach -> {
            throw ProposalRefusals.notDecided(breach);
        });
        boolean applied = to == ProposalState.ACCEPTED && apply(before, decider);
        Decision decision = new Decision(decider.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS), reason);
        Proposal after = before.moved(to, decision, applied);
        if (!rows.move(after, decision)) {
            throw ProposalRefusals.stale(before);
        }
        events.publish(NewEvent.ofTenant(after.tenant(), DECIDED, TYPE, after.id())
                .with("state", after.state())
                .with("version", after.version()));
        return after;
    }

    /** What can be told for sure is put in place at once; what else was accepted waits for a hand, or for the next file. */
    private boolean apply(Proposal accepted, Decider decider) {
        ProposedChange change = accepted.change();
        Point point = change.point();
        return switch (change.layer()) {
            case REFERENCE -> point != null && corrections.correct(accepted, change, point, decider.subject());
            case LOCAL -> own.apply(accepted, decider.subject());
        };
    }
}
