package fr.maillage.registry.area;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.registry.area.AreaService.Seen;
import fr.maillage.registry.area.domain.Area;
import fr.maillage.registry.area.domain.AreaChange;
import fr.maillage.registry.area.domain.AreaContent;
import fr.maillage.registry.area.domain.AreaRules;
import fr.maillage.registry.area.domain.AreaRules.Breach;
import fr.maillage.registry.area.domain.AreaRules.Facts;
import fr.maillage.registry.area.domain.AreaState;
import fr.maillage.registry.area.domain.Author;
import fr.maillage.registry.area.store.AreaHistory;
import fr.maillage.registry.area.store.AreaRepository;
import fr.maillage.registry.territory.TerritoryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Areas, to be composed, changed and archived by their owner. A change, its history and its event commit together. */
@ApplicationScoped
@Transactional
public class AreaWriting {

    private final AreaRepository areas;
    private final AreaHistory history;
    private final AreaService reading;
    private final AreaEvents events;
    private final TerritoryService territories;
    private final Audit audit;
    private final Clock clock;

    AreaWriting(
            AreaRepository areas,
            AreaHistory history,
            AreaService reading,
            AreaEvents events,
            TerritoryService territories,
            Audit audit,
            Clock clock) {
        this.areas = areas;
        this.history = history;
        this.reading = reading;
        this.events = events;
        this.territories = territories;
        this.audit = audit;
        this.clock = clock;
    }

    /** One of the organization's own areas; another's is not found, even when it is shared. */
    public Area own(String tenant, UUID id) {
        return areas.find(tenant, id).orElseThrow(() -> AreaRefusals.notFound(id));
    }

    public Seen create(Author by, AreaContent content) {
        Area area = Area.compose(UUID.randomUUID(), by.tenant(), content, now());
        judge(area);
        if (!areas.add(area)) {
            throw nameTaken(area);
        }
        record(area, AreaChange.created(area, by.subject()));
        return reading.get(area.id());
    }

    /** Refused when it is archived, when it is no longer at this version, or when a rule speaks against it. */
    public Seen change(Author by, UUID id, int version, AreaContent content, @Nullable String reason) {
        Area before = atVersion(by, id, version);
        if (before.state() == AreaState.ARCHIVED) {
            throw AreaRefusals.archived(before);
        }
        Area after = before.with(content, now());
        judge(after);
        if (!AreaChange.differences(before, after).isEmpty()) {
            write(by, before, after, reason);
        }
        return reading.get(id);
    }

    public Seen move(Author by, UUID id, int version, AreaState to, @Nullable String reason) {
        Area before = atVersion(by, id, version);
        if (!before.state().allowedTransitions().contains(to)) {
            throw AreaRefusals.transition(before, to);
        }
        write(by, before, before.moved(to, now()), reason);
        return reading.get(id);
    }

    /** The steps before a version, newest first. Seeing who made them leaves its mark in the audit trail. */
    public List<AreaChange> history(String tenant, UUID id, int beforeVersion, int limit, boolean withSubjects) {
        Area area = own(tenant, id);
        if (withSubjects) {
            audit.granted(Access.to("area.history", AreaService.TYPE, id, FieldClass.PROFESSIONAL, tenant));
        }
        return history.list(tenant, area.id(), beforeVersion, limit);
    }

    private Area atVersion(Author by, UUID id, int version) {
        Area present = own(by.tenant(), id);
        if (present.version() != version) {
            throw AreaRefusals.stale(present);
        }
        return present;
    }

    private void judge(Area area) {
        AreaContent content = area.content();
        UUID namesake = areas.namesake(area.tenant(), content.searchName())
                .filter(other -> !other.equals(area.id()))
                .orElse(null);
        List<Breach> breaches =
                AreaRules.breaches(content, new Facts(namesake, territories.missing(content.members())));
        if (!breaches.isEmpty()) {
            throw AreaRefusals.breached(breaches);
        }
    }

    private void write(Author by, Area before, Area after, @Nullable String reason) {
        switch (areas.change(before, after)) {
            case STALE -> throw AreaRefusals.stale(before);
            case NAME_TAKEN -> throw nameTaken(after);
            case DONE -> record(after, AreaChange.between(before, after, reason, by.subject()));
        }
    }

    private void record(Area area, AreaChange change) {
        history.add(area, change);
        events.publish(area, change.action());
    }

    private static RuntimeException nameTaken(Area area) {
        return AreaRefusals.breached(List.of(AreaRules.nameTaken(area.content().name())));
    }

    /** As precise as the database keeps it, so that what is answered is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
