package fr.maillage.integration.datasubject;

import fr.maillage.integration.datasubject.RequestService.Sheet;
import fr.maillage.integration.datasubject.domain.Channel;
import fr.maillage.integration.datasubject.domain.Identity;
import fr.maillage.integration.datasubject.domain.IdentityMethod;
import fr.maillage.integration.datasubject.domain.Person;
import fr.maillage.integration.datasubject.domain.RefusalGround;
import fr.maillage.integration.datasubject.domain.RequestKind;
import fr.maillage.integration.datasubject.domain.RequestRules;
import fr.maillage.integration.datasubject.domain.RequestRules.Breach;
import fr.maillage.integration.datasubject.domain.RequestState;
import fr.maillage.integration.datasubject.domain.RequestStep;
import fr.maillage.integration.datasubject.domain.RequestStep.Act;
import fr.maillage.integration.datasubject.domain.SubjectRequest;
import fr.maillage.integration.datasubject.remote.Parts;
import fr.maillage.integration.datasubject.store.PartRepository;
import fr.maillage.integration.datasubject.store.RequestHistory;
import fr.maillage.integration.datasubject.store.RequestRepository;
import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.subject.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Requests, registered and led to their end. A decision is a committed row with its step, its mark and its event;
 * {@link PartsRunner} has the services carry it out afterwards.
 */
@ApplicationScoped
@Transactional
public class RequestWriting {

    private final RequestRepository requests;
    private final RequestHistory history;
    private final PartRepository parts;
    private final RequestService reading;
    private final Parts services;
    private final Suppressions digests;
    private final Events events;
    private final Audit audit;
    private final DataSubjectsConfig config;
    private final Clock clock;

    RequestWriting(
            RequestRepository requests,
            RequestHistory history,
            PartRepository parts,
            RequestService reading,
            Parts services,
            Suppressions digests,
            Events events,
            Audit audit,
            DataSubjectsConfig config,
            Clock clock) {
        this.requests = requests;
        this.history = history;
        this.parts = parts;
        this.reading = reading;
        this.services = services;
        this.digests = digests;
        this.events = events;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** Who decides, for which organization. */
    public record Author(String tenant, String subject) {}

    /** A request as it came. */
    public record Arrival(RequestKind kind, Person person, Channel channel, LocalDate receivedOn) {}

    /**
     * A decision on a request.
     *
     * @param at legal day of it; today if absent
     */
    public record Decision(
            RequestState to,
            @Nullable String reason,
            @Nullable LocalDate at,
            @Nullable IdentityMethod identity,
            @Nullable RefusalGround ground) {}

    public Sheet register(Author by, Arrival arrival) {
        Person person = arrival.person();
        refuseIfAny(RequestRules.ofNew(person, arrival.receivedOn(), reading.today(by.tenant())));
        SubjectRequest made = SubjectRequest.received(
                UUID.randomUUID(),
                by.tenant(),
                arrival.kind(),
                person,
                digests.digests(by.tenant(), person.kind().name(), person.key()).getFirst(),
                arrival.channel(),
                arrival.receivedOn(),
                now());
        requests.add(made);
        return recorded(by, Act.RECEIVED, made, null, RequestEvents.received(made));
    }

    /** Two months more, with the reason that the person is told (GDPR art. 12(3)). */
    public Sheet extend(Author by, UUID id, int version, String reason) {
        SubjectRequest before = atVersion(by, id, version);
        refuseIfAny(RequestRules.ofExtension(before, reading.today(by.tenant())));
        return changed(by, Act.EXTENDED, before.withTwoMonthsMore(now()), reason);
    }

    public Sheet move(Author by, UUID id, int version, Decision decision) {
        SubjectRequest before = atVersion(by, id, version);
        if (!before.state().allowed().contains(decision.to())) {
            throw RequestRefusals.transition(before, decision.to());
        }
        return switch (decision.to()) {
            case VERIFIED -> verified(by, before, decision);
            case REFUSED -> refused(by, before, decision);
            case RUNNING ->
                before.state() == RequestState.RUNNING ? takenUp(by, before, decision) : started(by, before, decision);
            case WITHDRAWN -> changed(by, Act.WITHDRAWN, before.moved(decision.to(), now()), decision.reason());
            case CLOSED -> changed(by, Act.CLOSED, before.moved(decision.to(), now()), decision.reason());
            case RECEIVED, EXECUTED -> throw RequestRefusals.transition(before, decision.to());
        };
    }

    private Sheet verified(Author by, SubjectRequest before, Decision decision) {
        if (decision.identity() == null) {
            throw RequestRefusals.missing("/identityMethod", decision.to(), "RGPD art. 12(6)");
        }
        LocalDate today = reading.today(by.tenant());
        Identity identity =
                new Identity(decision.identity(), by.subject(), Objects.requireNonNullElse(decision.at(), today));
        refuseIfAny(RequestRules.ofIdentity(identity, before, today));
        return changed(by, Act.IDENTITY_CHECKED, before.verified(identity, now()), decision.reason());
    }

    private Sheet refused(Author by, SubjectRequest before, Decision decision) {
        if (decision.ground() == null) {
            throw RequestRefusals.missing("/refusalGround", decision.to(), "RGPD art. 12(4)");
        }
        if (decision.reason() == null || decision.reason().isBlank()) {
            throw RequestRefusals.missing("/reason", decision.to(), "RGPD art. 12(4)");
        }
        Instant now = now();
        return changed(
                by,
                Act.REFUSED,
                before.refused(decision.ground(), now.plus(config.refusedFor()), now),
                decision.reason());
    }

    private Sheet started(Author by, SubjectRequest before, Decision decision) {
        Instant now = now();
        parts.add(before, services.names(), now);
        return changed(by, Act.STARTED, before.moved(RequestState.RUNNING, now), decision.reason());
    }

    private Sheet takenUp(Author by, SubjectRequest before, Decision decision) {
        Instant now = now();
        if (parts.takeUp(before, now) == 0) {
            throw RequestRefusals.nothingToTakeUp();
        }
        return changed(by, Act.TAKEN_UP, before.moved(RequestState.RUNNING, now), decision.reason());
    }

    private SubjectRequest atVersion(Author by, UUID id, int version) {
        SubjectRequest present = reading.own(by.tenant(), id);
        if (present.version() != version) {
            throw RequestRefusals.stale(present);
        }
        return present;
    }

    private Sheet changed(Author by, Act act, SubjectRequest after, @Nullable String reason) {
        if (!requests.change(after)) {
            throw RequestRefusals.stale(after);
        }
        return recorded(by, act, after, reason, RequestEvents.moved(after));
    }

    private Sheet recorded(Author by, Act act, SubjectRequest after, @Nullable String reason, NewEvent told) {
        history.add(
                after, new RequestStep(after.version(), act, after.state(), reason, by.subject(), after.changedAt()));
        events.publish(told);
        audit.granted(Access.to(
                "data-subject-request.write", RequestService.TYPE, after.id(), FieldClass.PERSONAL, by.tenant()));
        return reading.sheet(after);
    }

    private static void refuseIfAny(List<Breach> breaches) {
        if (!breaches.isEmpty()) {
            throw RequestRefusals.breached(breaches);
        }
    }

    /** As precise as the database keeps it, so that what is answered is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
