package fr.maillage.premises.request;

import fr.maillage.platform.data.history.HistoryService;
import fr.maillage.platform.data.history.domain.Step;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.request.domain.Audience;
import fr.maillage.premises.request.domain.ExitReason;
import fr.maillage.premises.request.domain.Request;
import fr.maillage.premises.request.domain.RequestContent;
import fr.maillage.premises.request.domain.RequestHistory;
import fr.maillage.premises.request.domain.RequestMoves;
import fr.maillage.premises.request.domain.RequestRules;
import fr.maillage.premises.request.domain.RequestState;
import fr.maillage.premises.request.domain.Standing;
import fr.maillage.premises.request.domain.Writer;
import fr.maillage.premises.request.store.ConsentRows;
import fr.maillage.premises.request.store.RequestRepository;
import fr.maillage.premises.rule.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests, to be entered, changed, moved and archived. A change, its history and its event commit together. */
@ApplicationScoped
@Transactional
public class RequestWriting {

    /** As many steps as are looked through for the last change of state. */
    private static final int STEPS = 200;

    private final RequestRepository requests;
    private final ConsentRows consents;
    private final HistoryService history;
    private final RequestEvents events;
    private final Event<RequestStep> steps;
    private final RequestJudging judging;
    private final Clock clock;

    RequestWriting(
            RequestRepository requests,
            ConsentRows consents,
            HistoryService history,
            RequestEvents events,
            Event<RequestStep> steps,
            RequestJudging judging,
            Clock clock) {
        this.requests = requests;
        this.consents = consents;
        this.history = history;
        this.events = events;
        this.steps = steps;
        this.judging = judging;
        this.clock = clock;
    }

    /** One that the writer may write; any other is not found. */
    public Request own(Writer by, UUID id) {
        return requests.find(by.tenant(), id).filter(by::mayWrite).orElseThrow(() -> RequestRefusals.notFound(id));
    }

    /** As {@link #own}, and nobody else changes it, or proposes to it, until the end of the transaction. */
    public Request hold(Writer by, UUID id) {
        requests.lock(by.tenant(), id);
        return own(by, id);
    }

    /** Entered, with what has to be known of it although it does not stop. */
    public UUID receive(Writer by, RequestContent content, Set<Audience> consentTo, @Nullable LocalDate receivedOn) {
        LocalDate today = today();
        LocalDate on = receivedOn == null ? today : receivedOn;
        judging.writer(by, content);
        judging.content(content, on, today);
        Request request = Request.receive(
                UUID.randomUUID(),
                by.tenant(),
                content,
                Standing.received(by.ownOnly() ? by.subject() : null, on),
                now());
        requests.add(request);
        consents.become(by.tenant(), request.id(), consentTo, request.createdAt());
        Instant received = on.isBefore(today) ? LegalZone.PARIS.start(on) : request.createdAt();
        record(by, null, request, "RECEIVED", null, received);
        events.received(request);
        return request.id();
    }

    /** Refused when it is archived, no longer at this version, or when a rule speaks against it. */
    public void change(
            Writer by, UUID id, int version, RequestContent content, Set<Audience> consentTo, LocalDate receivedOn) {
        Request before = atVersion(by, id, version);
        judging.writer(by, content);
        RequestContent written = by.ownOnly() ? content.withNote(before.texts().note()) : content;
        judging.content(written, receivedOn, today());
        judging.stillQualified(before, written);
        Request after = before.with(written, before.standing().receivedOn(receivedOn), now());
        boolean consentChanged = !Set.copyOf(consentsOf(id)).equals(consentTo);
        if (!consentChanged && RequestHistory.differences(before, after).isEmpty()) {
            return;
        }
        write(before, after);
        consents.become(by.tenant(), id, consentTo, after.changedAt());
        record(by, before, after, "CHANGED", consentChanged ? "consentTo " + consentTo : null);
        events.changed(after);
    }

    /** REQ-05: whoever leaves keeps the history, and need not say why. */
    public void move(
            Writer by, UUID id, int version, RequestState to, @Nullable ExitReason reason, @Nullable Instant at) {
        Request before = atVersion(by, id, version);
        if (by.ownOnly() && to != RequestState.WITHDRAWN) {
            throw RequestRefusals.officersAlone(
                    "« %s » revient à la direction de la santé ; vous pouvez retirer votre demande (WITHDRAWN) ou la reconfirmer."
                            .formatted(to),
                    "\"%s\" is for the health direction; you may withdraw your request (WITHDRAWN) or reconfirm it."
                            .formatted(to));
        }
        move(by, before, to, reason, at, true);
    }

    /** A step that another act of a person brings along: a proposal, a visit, an agreement. Waits for nobody's tag. */
    public void follow(Writer by, UUID id, RequestState to) {
        Request before = hold(by, id);
        if (before.state() != to) {
            move(by, requireUsed(before), to, null, null, false);
        }
    }

    private void move(
            Writer by,
            Request before,
            RequestState to,
            @Nullable ExitReason reason,
            @Nullable Instant at,
            boolean byHand) {
        if (!before.state().allowedTransitions().contains(to)) {
            throw RequestRefusals.transition(before, to);
        }
        Instant last = at == null ? before.createdAt() : lastStep(before);
        Rules.orRefuse(
                RequestProblem.REQUEST_REFUSED, RequestMoves.against(before, to, reason, at, last, clock.instant()));
        steps.fire(new RequestStep(by, before, to, byHand, at == null ? today() : LegalZone.PARIS.day(at)));
        Request after = before.moved(to, before.standing().moved(before.state(), to, reason, today()), now());
        write(before, after);
        Instant happened = at == null ? after.changedAt() : at.isBefore(last) ? last : at;
        record(by, before, after, "MOVED", at == null ? null : "entered at " + after.changedAt(), happened);
        events.moved(after);
    }

    /** The wish still stands: from today on, and awake again if it slept. */
    public void confirm(Writer by, UUID id) {
        Request before = requireUsed(hold(by, id));
        boolean asleep = before.state() == RequestState.DORMANT;
        if (!asleep && !before.state().needsReconfirmation()) {
            throw RequestRefusals.transition(before, before.state());
        }
        RequestState to = asleep ? RequestRules.awake(before.content()) : before.state();
        Request after = before.moved(to, before.standing().confirmed(today()), now());
        write(before, after);
        record(by, before, after, "RECONFIRMED", null);
        if (asleep) {
            events.moved(after);
        } else {
            events.changed(after);
        }
    }

    /** The person was asked whether the wish stands; without an answer the request may sleep when its term is over (REQ-02). */
    public void remind(Writer by, UUID id, @Nullable LocalDate sentOn) {
        Request before = requireUsed(hold(by, id));
        if (!before.state().needsReconfirmation()) {
            throw RequestRefusals.transition(before, before.state());
        }
        LocalDate on = sentOn == null ? today() : sentOn;
        judging.reminder(before, on, today());
        Request after = before.moved(before.state(), before.standing().reminded(on), now());
        write(before, after);
        record(by, before, after, "REMINDED", null);
        events.changed(after);
    }

    /** Who accompanies the person, and whether communes of the EPCI agreed not to draw her away from one another. */
    public void accompany(Writer by, UUID id, int version, @Nullable String accompaniedBy, boolean noPoaching) {
        Request before = atVersion(by, id, version);
        Request after = before.moved(before.state(), before.standing().accompanied(accompaniedBy, noPoaching), now());
        write(before, after);
        record(by, before, after, "ACCOMPANIED", null);
        events.changed(after);
    }

    public void archive(Writer by, UUID id, int version) {
        Request before = atVersion(by, id, version);
        steps.fire(new RequestStep(by, before, null, true, today()));
        Request after = before.archived(now());
        write(before, after);
        record(by, before, after, "ARCHIVED", null);
        events.archived(after);
    }

    private Request atVersion(Writer by, UUID id, int version) {
        Request present = requireUsed(hold(by, id));
        if (present.version() != version) {
            throw RequestRefusals.stale(present);
        }
        return present;
    }

    private static Request requireUsed(Request request) {
        if (request.archived()) {
            throw RequestRefusals.archived(request);
        }
        return request;
    }

    /** Audiences to whom the person of such a request may be named today. */
    public List<Audience> consentTo(Writer by, UUID id) {
        own(by, id);
        return consentsOf(id);
    }

    private List<Audience> consentsOf(UUID id) {
        return consents.standing(List.of(id)).getOrDefault(id, List.of());
    }

    private void write(Request before, Request after) {
        if (!requests.change(before, after)) {
            throw RequestRefusals.stale(before);
        }
    }

    /** When the request came to where it stands: backlogs are entered in the order in which things happened. */
    private Instant lastStep(Request request) {
        return history
                .list(request.tenant(), RequestService.TYPE, request.id(), Integer.MAX_VALUE, STEPS, false)
                .stream()
                .filter(step -> step.changes().stream()
                        .anyMatch(change -> change.field().equals("state")))
                .map(Step::at)
                .findFirst()
                .orElse(request.createdAt());
    }

    private void record(Writer by, Request before, Request after, String action, @Nullable String reason) {
        record(by, before, after, action, reason, after.changedAt());
    }

    private void record(
            Writer by,
            @Nullable Request before,
            Request after,
            String action,
            @Nullable String reason,
            Instant happened) {
        history.record(
                after.tenant(),
                RequestService.TYPE,
                after.id(),
                new Step(
                        after.version(),
                        action,
                        RequestHistory.differences(before, after),
                        reason,
                        by.subject(),
                        happened));
    }

    private LocalDate today() {
        return LegalZone.PARIS.today(clock);
    }

    /** As precise as the database keeps it, so that what is answered is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
