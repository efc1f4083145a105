package fr.maillage.registry.merge;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.registry.merge.domain.Merge;
import fr.maillage.registry.merge.domain.Merge.MergedType;
import fr.maillage.registry.merge.domain.Merge.Undone;
import fr.maillage.registry.merge.domain.MergeRules;
import fr.maillage.registry.merge.domain.MergeRules.Breach;
import fr.maillage.registry.merge.domain.MergeRules.Facts;
import fr.maillage.registry.merge.domain.Signs;
import fr.maillage.registry.merge.store.MergeRows;
import fr.maillage.registry.merge.store.MergeRows.After;
import fr.maillage.registry.merge.store.MergeRows.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Merges, to be made and undone; and, for other features, which record answers for which. */
@ApplicationScoped
@Transactional
public class MergeService {

    /** The word under which merges are protected, told of and audited. */
    public static final String TYPE = "merge";

    private static final EventType MADE = EventType.of("fr.maillage.registry.merge.made.v1")
            .identifier("keptId")
            .identifier("mergedId");
    private static final EventType UNDONE = EventType.of("fr.maillage.registry.merge.undone.v1")
            .identifier("keptId")
            .identifier("mergedId");

    private final MergeRows rows;
    private final Events events;
    private final Audit audit;
    private final Clock clock;

    MergeService(MergeRows rows, Events events, Audit audit, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who acts: an organization for its own local records, or the operator for the reference. */
    public record Actor(@Nullable String tenant, String subject) {}

    /** What is to be declared. */
    public record Declared(MergedType type, String kept, String merged, String reason, boolean force) {}

    /** Rows of a list and, when it was asked for, its size. */
    public record Found(List<Merge> rows, @Nullable Long total) {}

    /** The live signs around a record, reference and own ones, as the caller sees them. */
    public Signs signs(MergedType type, String id) {
        return rows.signs(type, id);
    }

    public Merge get(@Nullable String tenant, UUID id) {
        return rows.find(tenant, id).orElseThrow(() -> MergeRefusals.notFound(id));
    }

    public Found search(Wanted wanted, @Nullable After after, int limit, boolean counted) {
        return new Found(rows.search(wanted, after, limit), counted ? rows.count(wanted) : null);
    }

    public Merge merge(Actor by, Declared what) {
        rows.lock();
        boolean people = what.type() == MergedType.PROFESSIONAL;
        Facts facts = new Facts(
                by.tenant() == null,
                rows.known(what.type(), what.kept()),
                rows.known(what.type(), what.merged()),
                rows.signs(what.type(), what.kept(), what.merged()),
                people && rows.twoActivePeople(what.kept(), what.merged()));
        List<Breach> breaches = MergeRules.breaches(what.type(), what.kept(), what.merged(), what.force(), facts);
        if (!breaches.isEmpty()) {
            throw MergeRefusals.breached(breaches);
        }
        Merge one = new Merge(
                UUID.randomUUID(),
                by.tenant(),
                what.type(),
                what.kept(),
                what.merged(),
                what.force() && facts.twoActivePeople(),
                what.reason(),
                by.subject(),
                now(),
                null,
                1);
        if (!rows.add(one)) {
            throw MergeRefusals.stale(one);
        }
        record(one, "merge.create", MADE);
        return one;
    }

    /** Both records are again what they were. */
    public Merge undo(Actor by, Merge before, int version, @Nullable String reason) {
        if (before.version() != version) {
            throw MergeRefusals.stale(before);
        }
        Breach breach = MergeRules.notUndone(before);
        if (breach != null) {
            throw MergeRefusals.notUndone(breach);
        }
        Undone how = new Undone(by.subject(), now(), reason);
        Merge after = before.undone(how);
        if (!rows.undo(after, how)) {
            throw MergeRefusals.stale(before);
        }
        record(after, "merge.undo", UNDONE);
        return after;
    }

    private void record(Merge one, String operation, EventType type) {
        String owner = one.tenant() == null ? "" : one.tenant();
        audit.granted(new Access(
                operation,
                TYPE,
                List.of(one.id().toString(), one.kept(), one.merged()),
                FieldClass.PROFESSIONAL,
                owner));
        NewEvent event = one.tenant() == null
                ? NewEvent.ofReference(type, TYPE, one.id().toString())
                : NewEvent.ofTenant(one.tenant(), type, TYPE, one.id());
        events.publish(event.with("keptId", one.kept()).with("mergedId", one.merged()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
