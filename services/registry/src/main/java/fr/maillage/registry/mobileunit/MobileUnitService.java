package fr.maillage.registry.mobileunit;

import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.history.HistoryService;
import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.data.history.domain.Step;
import fr.maillage.platform.data.history.domain.Step.FieldChange;
import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.registry.mobileunit.domain.MobileUnit;
import fr.maillage.registry.mobileunit.domain.MobileUnit.Content;
import fr.maillage.registry.mobileunit.domain.MobileUnitRules;
import fr.maillage.registry.mobileunit.domain.MobileUnitRules.Breach;
import fr.maillage.registry.mobileunit.domain.MobileUnitRules.Facts;
import fr.maillage.registry.mobileunit.domain.Passage;
import fr.maillage.registry.mobileunit.domain.Timetable;
import fr.maillage.registry.mobileunit.store.MobileUnitRows;
import fr.maillage.registry.mobileunit.store.MobileUnitRows.Wanted;
import fr.maillage.registry.territory.TerritoryService;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.TerritoryRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Mobile units of an organization. A change, its history and its event commit together. */
@ApplicationScoped
@Transactional
public class MobileUnitService {

    /** The word under which mobile units are protected, told of and audited. */
    public static final String TYPE = "mobile-unit";

    private static final EventType CREATED = event("created");
    private static final EventType CHANGED = event("changed");
    private static final EventType ARCHIVED = event("archived");

    private final MobileUnitRows rows;
    private final HistoryService history;
    private final TerritoryService territories;
    private final Events events;
    private final Snapshot snapshot;
    private final Clock clock;

    MobileUnitService(
            MobileUnitRows rows,
            HistoryService history,
            TerritoryService territories,
            Events events,
            Snapshot snapshot,
            Clock clock) {
        this.rows = rows;
        this.history = history;
        this.territories = territories;
        this.events = events;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /** Rows of a list and, when it was asked for, the size of the whole list, both of one state. */
    public record Found(List<MobileUnit> rows, @Nullable Long total) {}

    public MobileUnit own(String tenant, UUID id) {
        return rows.find(tenant, id).orElseThrow(() -> MobileUnitRefusals.notFound(id));
    }

    public Found search(Wanted wanted, String afterName, @Nullable UUID afterId, int limit, boolean counted) {
        if (counted) {
            snapshot.begin();
        }
        return new Found(rows.search(wanted, afterName, afterId, limit), counted ? rows.count(wanted) : null);
    }

    /** The day it is at the organization's place. */
    public LocalDate today(String tenant) {
        return territories.zoneOf(tenant).today(clock);
    }

    /** In the legal time of each stop. An archived unit passes nowhere. */
    public List<Passage> passages(MobileUnit unit, LocalDate from, LocalDate to) {
        return unit.active()
                ? Timetable.passages(unit.content().stops(), from, to, MobileUnitService::zone)
                : List.of();
    }

    public MobileUnit create(Author by, Content content) {
        MobileUnit unit = MobileUnit.enter(UUID.randomUUID(), by.tenant(), content, now());
        judge(unit);
        done(rows.add(unit), unit);
        record(by, unit, "CREATED", Step.differences(Map.of(), unit.facts()), null);
        return unit;
    }

    public MobileUnit change(Author by, MobileUnit before, Content content, @Nullable String reason) {
        if (!before.active()) {
            throw MobileUnitRefusals.archived(before);
        }
        MobileUnit after = before.with(content, now());
        judge(after);
        return write(by, before, after, "CHANGED", reason);
    }

    /** Archives, or takes up again. */
    public MobileUnit move(Author by, MobileUnit before, boolean active, @Nullable String reason) {
        if (before.active() == active) {
            throw MobileUnitRefusals.transition(before);
        }
        MobileUnit after = before.moved(active, now());
        if (active) {
            judge(after);
        }
        return write(by, before, after, active ? "RESTORED" : "ARCHIVED", reason);
    }

    private void judge(MobileUnit unit) {
        Content content = unit.content();
        Set<String> unknown = territories
                .missing(content.communes().stream()
                        .map(code -> new TerritoryRef(Level.COMMUNE, code))
                        .toList())
                .stream()
                .map(TerritoryRef::code)
                .collect(Collectors.toSet());
        boolean taken = rows.namesake(unit.tenant(), content.searchName())
                .filter(other -> !other.equals(unit.id()))
                .isPresent();
        List<Breach> breaches = MobileUnitRules.breaches(
                content, new Facts(unknown, taken, today(unit.tenant()), MobileUnitService::zone));
        if (!breaches.isEmpty()) {
            throw MobileUnitRefusals.breached(breaches);
        }
    }

    private static ZoneId zone(String commune) {
        return LegalZone.ofCommune(commune).zone();
    }

    private MobileUnit write(Author by, MobileUnit before, MobileUnit after, String action, @Nullable String reason) {
        List<FieldChange> changes = Step.differences(before.facts(), after.facts());
        if (changes.isEmpty() && before.content().equals(after.content())) {
            return before;
        }
        done(rows.change(after), after);
        record(by, after, action, changes, reason);
        return after;
    }

    private static void done(int written, MobileUnit unit) {
        switch (written) {
            case 1 -> {}
            case 0 -> throw MobileUnitRefusals.stale(unit);
            default ->
                throw MobileUnitRefusals.breached(
                        List.of(MobileUnitRules.nameTaken(unit.content().name())));
        }
    }

    private void record(Author by, MobileUnit unit, String action, List<FieldChange> changes, @Nullable String reason) {
        history.record(
                unit.tenant(),
                TYPE,
                unit.id(),
                new Step(unit.version(), action, changes, reason, by.subject(), unit.changedAt()));
        EventType type = switch (action) {
            case "CREATED" -> CREATED;
            case "ARCHIVED" -> ARCHIVED;
            default -> CHANGED;
        };
        events.publish(NewEvent.ofTenant(unit.tenant(), type, TYPE, unit.id()).with("version", unit.version()));
    }

    private static EventType event(String verb) {
        return EventType.of("fr.maillage.registry.mobile-unit." + verb + ".v1").count("version");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
