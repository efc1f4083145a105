package fr.maillage.premises.proposal;

import fr.maillage.platform.data.history.HistoryService;
import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.data.history.domain.Step;
import fr.maillage.platform.data.history.domain.Step.FieldChange;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.proposal.domain.FollowUp;
import fr.maillage.premises.proposal.domain.Proposal;
import fr.maillage.premises.proposal.domain.ProposalAnswer;
import fr.maillage.premises.proposal.domain.ProposalState;
import fr.maillage.premises.proposal.domain.RequestPath;
import fr.maillage.premises.proposal.domain.Visit;
import fr.maillage.premises.proposal.domain.VisitFeedback;
import fr.maillage.premises.proposal.store.FollowUpRows;
import fr.maillage.premises.proposal.store.ProposalRows;
import fr.maillage.premises.proposal.store.VisitRows;
import fr.maillage.premises.request.RequestWriting;
import fr.maillage.premises.request.domain.Request;
import fr.maillage.premises.request.domain.RequestParameters;
import fr.maillage.premises.request.domain.RequestState;
import fr.maillage.premises.request.domain.Writer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proposals and what follows from them. A step of a proposal, the step of its request, the reservation of its unit, the
 * history and the events commit together, or none of them.
 */
@ApplicationScoped
@Transactional
public class ProposalService {

    static final String TYPE = "proposal";

    private final ProposalRows proposals;
    private final VisitRows visits;
    private final FollowUpRows followUps;
    private final RequestWriting requests;
    private final ProposedRooms rooms;
    private final ProposalEvents events;
    private final HistoryService history;
    private final Clock clock;

    ProposalService(
            ProposalRows proposals,
            VisitRows visits,
            FollowUpRows followUps,
            RequestWriting requests,
            ProposedRooms rooms,
            ProposalEvents events,
            HistoryService history,
            Clock clock) {
        this.proposals = proposals;
        this.visits = visits;
        this.followUps = followUps;
        this.requests = requests;
        this.rooms = rooms;
        this.events = events;
        this.history = history;
        this.clock = clock;
    }

    public Proposal get(Writer by, UUID request, UUID id) {
        requests.own(by, request);
        return proposals.find(by.tenant(), request, id).orElseThrow(() -> ProposalRefusals.notFound(id));
    }

    /** Proposes a unit of premises to a request that is qualified and not yet agreed. */
    public Proposal propose(Writer by, UUID requestId, UUID premises, UUID unit) {
        Request request = requests.own(by, requestId);
        if (!RequestPath.open(request.state())) {
            throw ProposalRefusals.notOpen(request);
        }
        rooms.requireProposable(by.tenant(), premises, unit);
        Proposal made = Proposal.make(UUID.randomUUID(), by.tenant(), requestId, premises, unit, today(), now());
        if (!proposals.add(made)) {
            throw ProposalRefusals.openAlready(premises);
        }
        record(by, made, "MADE", null);
        events.made(made);
        carry(by, made);
        return made;
    }

    /** A visit is the step from a proposal to an agreement; several may be recorded. */
    public Visit visit(Writer by, UUID request, NewVisit visit) {
        Proposal before = get(by, request, visit.proposal());
        if (!before.state().open()) {
            throw ProposalRefusals.closed(before);
        }
        LocalDate on = requireDay("/visitedOn", visit.visitedOn(), before.proposedOn());
        Visit made = new Visit(
                UUID.randomUUID(),
                by.tenant(),
                request,
                before.id(),
                on,
                visit.feedback(),
                visit.reasons(),
                visit.note(),
                now());
        visits.add(made);
        events.visited(made);
        if (before.state() == ProposalState.PROPOSED) {
            step(by, before, ProposalState.VISITED, null, null);
        }
        return made;
    }

    /** What is told of a visit. */
    public record NewVisit(
            UUID proposal,
            @Nullable LocalDate visitedOn,
            VisitFeedback feedback,
            List<ProposalAnswer> reasons,
            @Nullable String note) {}

    /** Agreement reserves the unit, installation lets it, and whatever ends a proposal frees it. */
    public Proposal move(
            Writer by,
            UUID request,
            UUID id,
            int version,
            ProposalState to,
            @Nullable ProposalAnswer why,
            @Nullable LocalDate on) {
        if (by.ownOnly() && to != ProposalState.DECLINED) {
            throw ProposalRefusals.officersAlone(to);
        }
        Proposal before = get(by, request, id);
        if (!before.state().allowedTransitions().contains(to)) {
            throw ProposalRefusals.transition(before, to);
        }
        if (before.version() != version) {
            throw ProposalRefusals.stale(version);
        }
        LocalDate installed = to == ProposalState.INSTALLED ? requireDay("/on", on, before.proposedOn()) : null;
        rooms.follow(new Author(by.tenant(), by.subject()), before, to);
        Proposal after = step(by, before, to, why, installed);
        if (installed != null) {
            plan(after, installed);
        }
        return after;
    }

    private Proposal step(
            Writer by, Proposal before, ProposalState to, @Nullable ProposalAnswer why, @Nullable LocalDate installed) {
        Proposal after = before.moved(to, why, installed, now());
        if (!proposals.change(before, after)) {
            throw ProposalRefusals.stale(before.version());
        }
        record(by, after, "MOVED", before.state());
        events.moved(after);
        carry(by, after);
        if (!to.open() && to != ProposalState.INSTALLED) {
            release(by, before);
        }
        return after;
    }

    /** The request goes as far as its proposal carries it, through each step in between. */
    private void carry(Writer by, Proposal proposal) {
        proposal.state().carries().ifPresent(goal -> {
            Request request = requests.own(by, proposal.request());
            RequestPath.steps(request.state(), goal).forEach(to -> requests.follow(by, proposal.request(), to));
        });
    }

    /** A request whose last open proposal ended, or whose agreement fell through, is looked for again. */
    private void release(Writer by, Proposal ended) {
        boolean others = proposals.list(by.tenant(), ended.request()).stream()
                .anyMatch(one -> one.state().open());
        RequestState present = requests.own(by, ended.request()).state();
        boolean agreed = ended.state() == ProposalState.AGREED;
        if ((agreed || !others) && present.allowedTransitions().contains(RequestState.MATCHING)) {
            requests.follow(by, ended.request(), RequestState.MATCHING);
        }
    }

    private void plan(Proposal installed, LocalDate on) {
        RequestParameters.followUpMonths(on).stream()
                .map(months -> FollowUp.plan(UUID.randomUUID(), installed, on, months, now()))
                .forEach(followUps::add);
    }

    private LocalDate requireDay(String pointer, @Nullable LocalDate day, LocalDate first) {
        LocalDate today = today();
        LocalDate on = day == null ? today : day;
        if (on.isBefore(first) || on.isAfter(today)) {
            throw ProposalRefusals.outOfTime(pointer, on, first, today);
        }
        return on;
    }

    private void record(Writer by, Proposal proposal, String action, @Nullable ProposalState before) {
        history.record(
                proposal.tenant(),
                TYPE,
                proposal.id(),
                new Step(
                        proposal.version(),
                        action,
                        List.of(new FieldChange(
                                "state",
                                before == null ? null : before.name(),
                                proposal.state().name())),
                        null,
                        by.subject(),
                        proposal.changedAt()));
    }

    private LocalDate today() {
        return LegalZone.PARIS.today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
