package fr.maillage.premises.proposal;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.proposal.domain.FollowUp;
import fr.maillage.premises.proposal.store.FollowUpRows;
import fr.maillage.premises.request.RequestService;
import fr.maillage.premises.request.RequestWriting;
import fr.maillage.premises.request.domain.RequestState;
import fr.maillage.premises.request.domain.Writer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of installations, at the months that the parameters name. The last one ends the way of the request. */
@ApplicationScoped
@Transactional
public class FollowUpService {

    private final FollowUpRows followUps;
    private final RequestWriting requests;
    private final ProposalEvents events;
    private final Audit audit;
    private final Clock clock;

    FollowUpService(FollowUpRows followUps, RequestWriting requests, ProposalEvents events, Audit audit, Clock clock) {
        this.followUps = followUps;
        this.requests = requests;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Rows of a list and, when it was asked for, the size of the whole. */
    public record Found(List<FollowUp> rows, @Nullable Long total) {}

    /** Of one request, by day, with what was noted of the person. */
    public List<FollowUp> list(Writer by, UUID request) {
        requests.own(by, request);
        audit.granted(Access.to("request.follow-ups", RequestService.TYPE, request, FieldClass.PERSONAL, by.tenant()));
        return followUps.list(by.tenant(), request);
    }

    /** Of the organization, not held yet and due by a day. */
    public Found due(
            String tenant,
            LocalDate dueBy,
            @Nullable LocalDate afterDay,
            @Nullable UUID afterId,
            int limit,
            boolean counted) {
        return new Found(
                followUps.due(tenant, dueBy, afterDay, afterId, limit),
                counted ? followUps.countDue(tenant, dueBy) : null);
    }

    /** Held: on a day, and whether the person still practises there. Once. */
    public FollowUp hold(
            Writer by, UUID request, UUID id, @Nullable LocalDate on, boolean stillPractising, @Nullable String note) {
        requests.own(by, request);
        FollowUp before =
                followUps.find(by.tenant(), request, id).orElseThrow(() -> ProposalRefusals.followUpNotFound(id));
        LocalDate done = before.doneOn();
        if (done != null) {
            throw ProposalRefusals.followUpDone(id, done);
        }
        LocalDate today = today();
        LocalDate day = on == null ? today : on;
        LocalDate installed = before.dueOn().minusMonths(before.months());
        if (day.isAfter(today) || day.isBefore(installed)) {
            throw ProposalRefusals.outOfTime("/heldOn", day, installed, today);
        }
        FollowUp after = before.held(day, stillPractising, note, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!followUps.change(before, after)) {
            throw ProposalRefusals.followUpDone(id, day);
        }
        events.followedUp(after);
        boolean last = followUps.list(by.tenant(), request).stream()
                .filter(one -> one.proposal().equals(after.proposal()))
                .allMatch(one -> one.doneOn() != null);
        if (last && requests.own(by, request).state() == RequestState.INSTALLED) {
            requests.follow(by, request, RequestState.FOLLOWED_UP);
        }
        return after;
    }

    /** Legal day of now. */
    public LocalDate today() {
        return LegalZone.PARIS.today(clock);
    }
}
