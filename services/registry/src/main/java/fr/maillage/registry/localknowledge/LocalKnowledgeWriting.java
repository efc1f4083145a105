package fr.maillage.registry.localknowledge;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.subject.Suppressions;
import fr.maillage.registry.localknowledge.LocalKnowledgeService.Seen;
import fr.maillage.registry.localknowledge.domain.Author;
import fr.maillage.registry.localknowledge.domain.ExpiryDefaults;
import fr.maillage.registry.localknowledge.domain.Fact;
import fr.maillage.registry.localknowledge.domain.Field;
import fr.maillage.registry.localknowledge.domain.Knowledge;
import fr.maillage.registry.localknowledge.domain.KnowledgeChange;
import fr.maillage.registry.localknowledge.domain.KnowledgeRules;
import fr.maillage.registry.localknowledge.domain.KnowledgeRules.Breach;
import fr.maillage.registry.localknowledge.domain.KnowledgeRules.Facts;
import fr.maillage.registry.localknowledge.domain.KnowledgeState;
import fr.maillage.registry.localknowledge.domain.ProposedFact;
import fr.maillage.registry.localknowledge.domain.ProposedFact.Origin;
import fr.maillage.registry.localknowledge.domain.Provenance;
import fr.maillage.registry.localknowledge.domain.Sight;
import fr.maillage.registry.localknowledge.domain.Subject;
import fr.maillage.registry.localknowledge.domain.SubjectType;
import fr.maillage.registry.localknowledge.store.ExpiryTable;
import fr.maillage.registry.localknowledge.store.KnowledgeCodes;
import fr.maillage.registry.localknowledge.store.KnowledgeHistory;
import fr.maillage.registry.localknowledge.store.KnowledgeRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Local knowledge, written by the health direction. A change, its history, its event and its mark commit together. */
@ApplicationScoped
@Transactional
public class LocalKnowledgeWriting {

    private final KnowledgeRepository repository;
    private final KnowledgeHistory history;
    private final LocalKnowledgeService reading;
    private final KnowledgeCodes codes;
    private final KnowledgeEvents events;
    private final ExpiryDefaults expiry;
    private final Suppressions suppressions;
    private final Audit audit;
    private final Clock clock;

    LocalKnowledgeWriting(
            KnowledgeRepository repository,
            KnowledgeHistory history,
            LocalKnowledgeService reading,
            KnowledgeCodes codes,
            KnowledgeEvents events,
            ExpiryTable expiry,
            Suppressions suppressions,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.history = history;
        this.reading = reading;
        this.codes = codes;
        this.events = events;
        this.expiry = expiry.defaults();
        this.suppressions = suppressions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What there is to be changed, archived or not; the caller answers for what becomes of it. */
    public Optional<Knowledge> find(String tenant, Subject subject) {
        return repository.find(tenant, subject);
    }

    /** As {@link #find}; what others know is not found. */
    public Knowledge own(String tenant, Subject subject) {
        return reading.own(tenant, subject);
    }

    /** The first version, of somebody whom the registry knows or has known. */
    public Seen create(Author by, Subject subject, Map<Field, ProposedFact> content, @Nullable String reason) {
        if (!opposed(by.tenant(), subject.type(), List.of(subject.id())).isEmpty()) {
            throw KnowledgeRefusals.opposed(subject);
        }
        if (!repository.subjectIsKnown(subject)) {
            throw KnowledgeRefusals.unknownSubject(subject);
        }
        Map<Field, Fact> facts = judged(by, content);
        Knowledge first = Knowledge.first(UUID.randomUUID(), by.tenant(), subject, facts, now());
        add(first, reason, by);
        return reading.seen(first, Sight.FULL);
    }

    /** The whole content anew; archived knowledge becomes active again. What changes nothing makes no version. */
    public Seen replace(Author by, Knowledge present, Map<Field, ProposedFact> content, @Nullable String reason) {
        Knowledge after = present.with(judged(by, content), now());
        boolean same = present.state() == KnowledgeState.ACTIVE
                && !present.sealBroken()
                && KnowledgeChange.differences(present, after).isEmpty();
        if (!same) {
            write(present, after, reason, by);
        }
        return reading.seen(same ? present : after, Sight.FULL);
    }

    /** As {@link #replace}, for a part of an active one. */
    public Seen change(Author by, Knowledge present, Map<Field, ProposedFact> content, @Nullable String reason) {
        if (present.state() == KnowledgeState.ARCHIVED) {
            throw KnowledgeRefusals.archived(present.subject());
        }
        refuseUnread(present);
        return replace(by, present, content, reason);
    }

    public void archive(Author by, Knowledge present, @Nullable String reason) {
        refuseUnread(present);
        if (present.state() == KnowledgeState.ACTIVE) {
            write(present, present.archived(now()), reason, by);
        }
    }

    /** Writing what was not read would lose it. */
    private static void refuseUnread(Knowledge present) {
        if (present.sealBroken()) {
            throw KnowledgeRefusals.unreadable(present.subject());
        }
    }

    /** Which of these people objected, or were erased: nothing is known of them any more, and nothing may be again. */
    Set<String> opposed(String tenant, SubjectType type, Collection<String> ids) {
        return type == SubjectType.PROFESSIONAL ? suppressions.among(tenant, type.name(), ids) : Set.of();
    }

    /** When a fact learnt that day would expire if nobody said. */
    public ExpiryDefaults expiry() {
        return expiry;
    }

    Facts facts() {
        return new Facts(codes.codes(), reading.today());
    }

    private Map<Field, Fact> judged(Author by, Map<Field, ProposedFact> content) {
        List<Breach> breaches = KnowledgeRules.breaches(content, facts());
        if (!breaches.isEmpty()) {
            throw KnowledgeRefusals.breached(breaches);
        }
        return toFacts(by, content);
    }

    /** Content that the rules let pass, with its author and the usual expiries. */
    Map<Field, Fact> toFacts(Author by, Map<Field, ProposedFact> content) {
        Map<Field, Fact> facts = new EnumMap<>(Field.class);
        content.forEach((field, proposed) -> facts.put(field, fact(by, field, proposed)));
        return facts;
    }

    /** Writes judged facts over what is locked, or says whether that would change anything. */
    boolean merge(Author by, @Nullable Knowledge present, Subject subject, Map<Field, Fact> facts, boolean rehearsal) {
        if (present == null) {
            Knowledge first = Knowledge.first(UUID.randomUUID(), by.tenant(), subject, facts, now());
            if (!rehearsal) {
                add(first, null, by);
            }
            return true;
        }
        Knowledge after = present.with(facts, now());
        boolean changes = present.state() != after.state()
                || !KnowledgeChange.differences(present, after).isEmpty();
        if (changes && !rehearsal) {
            write(present, after, null, by);
        }
        return changes;
    }

    private void add(Knowledge first, @Nullable String reason, Author by) {
        if (!repository.add(first)) {
            throw KnowledgeRefusals.appeared(first.subject());
        }
        record(null, first, reason, by);
    }

    private Fact fact(Author by, Field field, ProposedFact proposed) {
        Origin origin = Objects.requireNonNull(proposed.origin(), "judged before");
        return new Fact(
                proposed.value(),
                new Provenance(
                        origin.source(),
                        origin.date(),
                        by.subject(),
                        origin.expiresOn() == null ? expiry.of(field, origin.date()) : origin.expiresOn()));
    }

    private void write(Knowledge before, Knowledge after, @Nullable String reason, Author by) {
        if (!repository.change(before, after)) {
            throw KnowledgeRefusals.stale(before);
        }
        record(before, after, reason, by);
    }

    private void record(@Nullable Knowledge before, Knowledge after, @Nullable String reason, Author by) {
        KnowledgeChange change = KnowledgeChange.between(before, after, reason, by.subject());
        history.add(after, change);
        events.publish(after, change.action());
        audit.granted(new Access(
                "local-knowledge.write",
                LocalKnowledgeService.TYPE,
                List.of(after.subject().id()),
                FieldClass.SENSITIVE,
                by.tenant()));
    }

    /** As precise as the database keeps it, so that what is answered is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
