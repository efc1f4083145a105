package fr.maillage.premises.request;

import fr.maillage.platform.data.history.HistoryService;
import fr.maillage.platform.data.history.domain.Step;
import fr.maillage.platform.data.subject.Suppressions;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.request.domain.Audience;
import fr.maillage.premises.request.domain.ExitReason;
import fr.maillage.premises.request.domain.Person;
import fr.maillage.premises.request.domain.Request;
import fr.maillage.premises.request.domain.RequestContent;
import fr.maillage.premises.request.domain.RequestHistory;
import fr.maillage.premises.request.domain.RequestMoves;
import fr.maillage.premises.request.domain.RequestRules;
import fr.maillage.premises.request.domain.RequestState;
import fr.maillage.premises.request.domain.Standing;
import fr.maillage.premises.request.domain.Texts;
import fr.maillage.premises.request.domain.Writer;
import fr.maillage.premises.request.store.ConsentRows;
import fr.maillage.premises.request.store.RequestRepository;
import fr.maillage.premises.rule.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests, to be entered, changed, moved and archived. A change, its history and its event commit together. */
@ApplicationScoped
@Transactional
public class RequestWriting {

    private final RequestRepository requests;
    private final ConsentRows consents;
    private final HistoryService history;
    private final RequestEvents events;
    private final Suppressions suppressions;
    private final Clock clock;

    RequestWriting(
            RequestRepository requests,
            ConsentRows consents,
            HistoryService history,
            RequestEvents events,
            Suppressions suppressions,
            Clock clock) {
        this.requests = requests;
        this.consents = consents;
        this.history = history;
        this.events = events;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** One that the writer may write; any other is not found. */
    public Request own(Writer by, UUID id) {
        return requests.find(by.tenant(), id).filter(by::mayWrite).orElseThrow(() -> RequestRefusals.notFound(id));
    }

    /** Entered, with what has to be known of it although it does not stop. */
    public UUID receive(Writer by, RequestContent content, Set<Audience> consentTo, @Nullable LocalDate receivedOn) {
        LocalDate today = today();
        LocalDate on = receivedOn == null ? today : receivedOn;
        requireNoNote(by, content);
        requireNotOpposed(by, content.person());
        judge(content, on, today);
        Request request = Request.receive(
                UUID.randomUUID(),
                by.tenant(),
                content,
                Standing.received(by.ownOnly() ? by.subject() : null, on),
                now());
        requests.add(request);
        consents.become(by.tenant(), request.id(), consentTo, request.createdAt());
        record(by, null, request, "RECEIVED", null);
        events.received(request);
        return request.id();
    }

    /** Refused when it is archived, no longer at this version, or when a rule speaks against it. */
    public void change(
            Writer by, UUID id, int version, RequestContent content, Set<Audience> consentTo, LocalDate receivedOn) {
        Request before = atVersion(by, id, version);
        requireNoNote(by, content);
        requireNotOpposed(by, content.person());
        RequestContent written = by.ownOnly() ? withNote(content, before.texts().note()) : content;
        judge(written, receivedOn, today());
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
        move(by, before, to, reason, at);
    }

    /** A step that another act of a person brings along: a proposal, a visit, an agreement. Waits for nobody's tag. */
    public void follow(Writer by, UUID id, RequestState to) {
        Request before = own(by, id);
        if (before.state() != to) {
            move(by, requireUsed(before), to, null, null);
        }
    }

    private void move(Writer by, Request before, RequestState to, @Nullable ExitReason reason, @Nullable Instant at) {
        if (!before.state().allowedTransitions().contains(to)) {
            throw RequestRefusals.transition(before, to);
        }
        Rules.orRefuse(RequestProblem.REQUEST_REFUSED, RequestMoves.against(before, to, reason, at, clock.instant()));
        Request after = before.moved(to, before.standing().left(to.exit() ? reason : null), now());
        write(before, after);
        record(by, before, after, "MOVED", at == null ? null : "at " + at);
        events.moved(after);
    }

    /** The wish still stands: from today on, and awake again if it slept. */
    public void confirm(Writer by, UUID id) {
        Request before = requireUsed(own(by, id));
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
        Request after = before.archived(now());
        write(before, after);
        record(by, before, after, "ARCHIVED", null);
        events.archived(after);
    }

    private Request atVersion(Writer by, UUID id, int version) {
        Request present = requireUsed(own(by, id));
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

    private static void requireNoNote(Writer by, RequestContent content) {
        if (by.ownOnly() && content.texts().note() != null) {
            throw RequestRefusals.officersAlone(
                    "note : réservée à la direction de la santé.", "note: for the health direction alone.");
        }
    }

    private static RequestContent withNote(RequestContent content, @Nullable String note) {
        Texts texts = content.texts();
        return new RequestContent(
                content.profile(),
                content.person(),
                new Texts(texts.project(), texts.expectations(), texts.healthProject(), note));
    }

    private void requireNotOpposed(Writer by, Person person) {
        String rpps = person.rppsId();
        if (rpps != null
                && !suppressions
                        .among(by.tenant(), "PROFESSIONAL", List.of(rpps))
                        .isEmpty()) {
            throw RequestRefusals.opposed("/person/rppsId");
        }
        String email = person.email();
        if (email != null
                && !suppressions
                        .among(
                                by.tenant(),
                                "RESIDENT",
                                List.of(email, email.strip().toLowerCase(Locale.ROOT)))
                        .isEmpty()) {
            throw RequestRefusals.opposed("/person/email");
        }
    }

    private static void judge(RequestContent content, LocalDate receivedOn, LocalDate today) {
        Rules.orRefuse(RequestProblem.REQUEST_REFUSED, RequestRules.content(content, receivedOn, today));
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

    private void record(Writer by, @Nullable Request before, Request after, String action, @Nullable String reason) {
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
                        after.changedAt()));
    }

    private LocalDate today() {
        return LegalZone.PARIS.today(clock);
    }

    /** As precise as the database keeps it, so that what is answered is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
