package fr.maillage.premises.proposal;

import fr.maillage.platform.data.history.HistoryService;
import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.data.history.domain.Step;
import fr.maillage.platform.data.history.domain.Step.FieldChange;
import fr.maillage.premises.proposal.domain.FollowUp;
import fr.maillage.premises.proposal.domain.Proposal;
import fr.maillage.premises.proposal.domain.ProposalAnswer;
import fr.maillage.premises.proposal.domain.ProposalState;
import fr.maillage.premises.proposal.store.FollowUpRows;
import fr.maillage.premises.proposal.store.ProposalRows;
import fr.maillage.premises.request.domain.RequestParameters;
import fr.maillage.premises.request.domain.Writer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Steps of proposals as they are written: the row, its history and its event, in the transaction at hand. */
@ApplicationScoped
class ProposalSteps {

    private final ProposalRows proposals;
    private final FollowUpRows followUps;
    private final ProposedRooms rooms;
    private final ProposalEvents events;
    private final HistoryService history;
    private final Clock clock;

    ProposalSteps(
            ProposalRows proposals,
            FollowUpRows followUps,
            ProposedRooms rooms,
            ProposalEvents events,
            HistoryService history,
            Clock clock) {
        this.proposals = proposals;
        this.followUps = followUps;
        this.rooms = rooms;
        this.events = events;
        this.history = history;
        this.clock = clock;
    }

    void make(Writer by, Proposal made) {
        if (!proposals.add(made)) {
            throw ProposalRefusals.openAlready(made.premises());
        }
        record(by, null, made, "MADE");
        events.made(made);
    }

    /** Whether the way is open was asked before. */
    Proposal move(
            Writer by, Proposal before, ProposalState to, @Nullable ProposalAnswer why, @Nullable LocalDate installed) {
        Proposal after = before.moved(to, why, installed, now());
        if (!proposals.change(before, after)) {
            throw ProposalRefusals.stale(before.version());
        }
        record(by, before, after, "MOVED");
        events.moved(after);
        return after;
    }

    /** Open proposals of a request that lead nowhere any more, with the units they hold; the request itself is not touched. */
    void withdraw(Writer by, UUID request, Predicate<Proposal> ended) {
        proposals.list(by.tenant(), request).stream()
                .filter(one -> one.state().open() && ended.test(one))
                // In one order for everybody, as each holds its premises.
                .sorted(Comparator.comparing(Proposal::premises).thenComparing(Proposal::id))
                .forEach(one -> {
                    rooms.follow(new Author(by.tenant(), by.subject()), one, ProposalState.WITHDRAWN);
                    move(by, one, ProposalState.WITHDRAWN, null, null);
                });
    }

    /** Follow-ups of an installation at the months of the parameters; {@code proposal} is null when none led to it. */
    void plan(Writer by, UUID request, @Nullable UUID proposal, LocalDate on) {
        RequestParameters.followUpMonths(on).stream()
                .map(months -> FollowUp.plan(UUID.randomUUID(), by.tenant(), request, proposal, on, months, now()))
                .forEach(followUps::add);
    }

    private void record(Writer by, @Nullable Proposal before, Proposal after, String action) {
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange(
                "state",
                before == null ? null : before.state().name(),
                after.state().name()));
        if (after.answer() != null) {
            changes.add(new FieldChange("answer", null, after.answer().name()));
        }
        if (after.installedOn() != null) {
            changes.add(new FieldChange("installedOn", null, after.installedOn().toString()));
        }
        history.record(
                after.tenant(),
                ProposalService.TYPE,
                after.id(),
                new Step(after.version(), action, changes, null, by.subject(), after.changedAt()));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
