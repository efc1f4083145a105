package fr.maillage.premises.support;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.history.HistoryService;
import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.data.history.domain.Step;
import fr.maillage.platform.data.history.domain.Step.FieldChange;
import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Transitions;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.rule.Rules;
import fr.maillage.premises.rule.domain.Finding;
import fr.maillage.premises.support.domain.SupportAct;
import fr.maillage.premises.support.domain.SupportContent;
import fr.maillage.premises.support.domain.SupportRules;
import fr.maillage.premises.support.domain.SupportSearch;
import fr.maillage.premises.support.domain.SupportState;
import fr.maillage.premises.support.store.SupportRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Support acts of an organization. A change, its history and its event commit together; a final act stays as it is. */
@ApplicationScoped
@Transactional
public class SupportService {

    /** The word under which support acts are protected, told of and audited. */
    public static final String TYPE = "support-act";

    private static final EventType CREATED = type("created");
    private static final EventType CHANGED = type("changed");
    private static final EventType FINALISED = type("finalised");

    private final SupportRows rows;
    private final HistoryService history;
    private final Events events;
    private final Audit audit;
    private final Snapshot snapshot;
    private final Clock clock;

    SupportService(
            SupportRows rows, HistoryService history, Events events, Audit audit, Snapshot snapshot, Clock clock) {
        this.rows = rows;
        this.history = history;
        this.events = events;
        this.audit = audit;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /** Rows of a list and, when it was asked for, the size of the whole list, both of one state. */
    public record Found(List<SupportAct> rows, @Nullable Long total) {}

    public Found search(SupportSearch search, SupportSearch.@Nullable After after, int limit, boolean counted) {
        if (counted) {
            snapshot.begin();
        }
        return new Found(rows.search(search, after, limit), counted ? rows.count(search) : null);
    }

    /** One of the organization's own; its beneficiary may be a person, so that reading it is audited. */
    public SupportAct get(String tenant, UUID id) {
        SupportAct act = own(tenant, id);
        audit.granted(Access.to("support-act.read", TYPE, id, FieldClass.PROFESSIONAL, tenant));
        return act;
    }

    /** One that is final, with its snapshot. */
    public SupportAct finalAct(String tenant, UUID id) {
        SupportAct act = get(tenant, id);
        if (act.state() != SupportState.FINALISED) {
            throw Problem.of(
                    SupportProblem.SUPPORT_ACT_NOT_FINAL,
                    "L'acte %s est %s ; seul un acte finalisé a un dossier.".formatted(id, act.state()),
                    "Act %s is %s; only a final one has a file.".formatted(id, act.state()));
        }
        return act;
    }

    public SupportAct own(String tenant, UUID id) {
        return rows.find(tenant, id)
                .orElseThrow(() -> Problem.of(
                        SupportProblem.SUPPORT_ACT_NOT_FOUND,
                        "Aucun acte de soutien %s que vous puissiez voir.".formatted(id),
                        "No support act %s that you may see.".formatted(id)));
    }

    public SupportAct create(Author by, SupportContent content) {
        Rules.orRefuse(SupportProblem.SUPPORT_ACT_REFUSED, SupportRules.contradictions(content));
        SupportAct act = SupportAct.draft(UUID.randomUUID(), by.tenant(), content, now());
        rows.add(act);
        record(by, act, CREATED, "CREATED", Step.differences(Map.of(), act.facts()), null);
        return act;
    }

    public SupportAct change(Author by, SupportAct before, SupportContent content, @Nullable String reason) {
        if (before.state() != SupportState.DRAFT) {
            throw Problem.of(
                    SupportProblem.SUPPORT_ACT_CLOSED,
                    "L'acte %s est %s ; il ne change plus.".formatted(before.id(), before.state()),
                    "Act %s is %s; it changes no more.".formatted(before.id(), before.state()));
        }
        Rules.orRefuse(SupportProblem.SUPPORT_ACT_REFUSED, SupportRules.contradictions(content));
        SupportAct after = before.with(content, now());
        List<FieldChange> changes = Step.differences(before.facts(), after.facts());
        if (changes.isEmpty()) {
            return before;
        }
        write(after);
        record(by, after, CHANGED, "CHANGED", changes, reason);
        return after;
    }

    /** To be final it needs every piece (AID-20), none of them later than the decision; it is then frozen, with the hash of what it says. */
    public SupportAct move(Author by, SupportAct before, SupportState to, @Nullable String reason) {
        List<SupportState> allowed = before.state().allowedTransitions();
        if (!allowed.contains(to)) {
            throw Transitions.refused(SupportProblem.SUPPORT_ACT_TRANSITION_REFUSED, before.state(), to, allowed);
        }
        if (to == SupportState.FINALISED) {
            List<Finding> found = new ArrayList<>(SupportRules.missing(before.content()));
            found.addAll(SupportRules.untimely(before.content(), LegalZone.PARIS.today(clock)));
            Rules.orRefuse(SupportProblem.SUPPORT_ACT_INCOMPLETE, found);
        }
        SupportAct after = before.moved(to, now());
        write(after);
        EventType type = to == SupportState.FINALISED ? FINALISED : CHANGED;
        record(by, after, type, to.name(), Step.differences(before.facts(), after.facts()), reason);
        return after;
    }

    private void write(SupportAct after) {
        if (!rows.change(after)) {
            throw Problem.of(
                    StandardProblem.STALE_VERSION,
                    "L'acte a changé entre-temps : sa version %d n’est plus l’actuelle.".formatted(after.version() - 1),
                    "The act changed meanwhile: its version %d is no longer the current one."
                            .formatted(after.version() - 1));
        }
    }

    private void record(
            Author by,
            SupportAct act,
            EventType type,
            String action,
            List<FieldChange> changes,
            @Nullable String reason) {
        history.record(
                act.tenant(),
                TYPE,
                act.id(),
                new Step(act.version(), action, changes, reason, by.subject(), act.changedAt()));
        events.publish(NewEvent.ofTenant(act.tenant(), type, TYPE, act.id()).with("version", act.version()));
    }

    private static EventType type(String verb) {
        return EventType.of("fr.maillage.premises.support-act." + verb + ".v1").count("version");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
