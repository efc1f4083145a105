package fr.maillage.registry.localstructure;

import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.history.HistoryService;
import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.data.history.domain.Step;
import fr.maillage.platform.data.history.domain.Step.FieldChange;
import fr.maillage.registry.code.CodeService;
import fr.maillage.registry.code.domain.Code;
import fr.maillage.registry.code.domain.CodeSystem;
import fr.maillage.registry.geography.PlaceIndex;
import fr.maillage.registry.geography.domain.PlaceStamp;
import fr.maillage.registry.localstructure.domain.LocalStructure;
import fr.maillage.registry.localstructure.domain.PlaceContent;
import fr.maillage.registry.localstructure.domain.PlaceContent.Point;
import fr.maillage.registry.localstructure.domain.PlaceRules;
import fr.maillage.registry.localstructure.domain.PlaceRules.Breach;
import fr.maillage.registry.localstructure.domain.PlaceRules.Facts;
import fr.maillage.registry.localstructure.domain.Stamps;
import fr.maillage.registry.localstructure.store.LocalStructureRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Local structures, to be written by their owner. A change, its history and its event commit together. */
@ApplicationScoped
@Transactional
public class LocalStructureService {

    /** The word under which local structures are protected, shared, told of and audited. */
    public static final String TYPE = "local-structure";

    private static final int ALL_KINDS = 500;

    private static final EventType CREATED =
            EventType.of("fr.maillage.registry.local-structure.created.v1").count("version");
    private static final EventType CHANGED =
            EventType.of("fr.maillage.registry.local-structure.changed.v1").count("version");
    private static final EventType ARCHIVED =
            EventType.of("fr.maillage.registry.local-structure.archived.v1").count("version");

    private final LocalStructureRows rows;
    private final HistoryService history;
    private final CodeService codes;
    private final Events events;
    private final PlaceIndex points;
    private final Clock clock;

    LocalStructureService(
            LocalStructureRows rows,
            HistoryService history,
            CodeService codes,
            Events events,
            PlaceIndex points,
            Clock clock) {
        this.rows = rows;
        this.history = history;
        this.codes = codes;
        this.events = events;
        this.points = points;
        this.clock = clock;
    }

    /** One of the organization's own; another's is not found, even when it is shared. */
    public Optional<LocalStructure> find(String tenant, String publicId) {
        return uuid(publicId).flatMap(id -> rows.find(tenant, id));
    }

    public LocalStructure create(Author by, PlaceContent content) {
        LocalStructure place = LocalStructure.open(UUID.randomUUID(), by.tenant(), content, now());
        judge(place);
        if (!rows.add(place, stamps(content))) {
            throw nameTaken(place);
        }
        record(by, place, "CREATED", Step.differences(Map.of(), place.facts()), null);
        return place;
    }

    /** Refused when it is archived, when it is no longer this version, or when a rule speaks against it. */
    public void change(Author by, LocalStructure before, PlaceContent content, @Nullable String reason) {
        if (!before.active()) {
            throw LocalStructureRefusals.archived(before);
        }
        LocalStructure after = before.with(content, now());
        judge(after);
        write(by, before, after, "CHANGED", reason);
    }

    /** Archives, or opens again. */
    public void move(Author by, LocalStructure before, boolean open, @Nullable String reason) {
        if (before.active() == open) {
            throw LocalStructureRefusals.transition(before);
        }
        LocalStructure after = before.moved(open, now());
        if (open) {
            judge(after);
        }
        write(by, before, after, open ? "RESTORED" : "ARCHIVED", reason);
    }

    /** Whether this is a code of {@code structure-kind}. */
    public boolean isKind(String code) {
        return kinds().contains(code);
    }

    private List<String> kinds() {
        return codes.list(CodeSystem.STRUCTURE_KIND.id(), "", ALL_KINDS).stream()
                .map(Code::code)
                .toList();
    }

    private void judge(LocalStructure place) {
        PlaceContent content = place.content();
        String namesake = rows.namesake(place.tenant(), content)
                .filter(other -> !other.equals(place.id()))
                .map(other -> LocalStructure.PREFIX + other)
                .orElse(null);
        boolean communeKnown = rows.stamps(content.communeCode()).isPresent();
        List<Breach> breaches = PlaceRules.breaches(content, new Facts(kinds(), communeKnown, namesake));
        if (!breaches.isEmpty()) {
            throw LocalStructureRefusals.breached(breaches);
        }
    }

    private Stamps stamps(PlaceContent content) {
        Stamps ofCommune = rows.stamps(content.communeCode()).orElseThrow();
        Point point = content.point();
        if (point == null) {
            return ofCommune;
        }
        PlaceStamp inside = points.stampOf(point.lat(), point.lon());
        return ofCommune.inside(inside.irisIn(content.communeCode(), ofCommune.parentCommune()), inside.qpvCode());
    }

    private void write(Author by, LocalStructure before, LocalStructure after, String action, @Nullable String reason) {
        List<FieldChange> changes = Step.differences(before.facts(), after.facts());
        if (changes.isEmpty()) {
            return;
        }
        switch (rows.change(after, stamps(after.content()))) {
            case 1 -> record(by, after, action, changes, reason);
            case 0 -> throw LocalStructureRefusals.stale(before);
            default -> throw nameTaken(after);
        }
    }

    private void record(
            Author by, LocalStructure place, String action, List<FieldChange> changes, @Nullable String reason) {
        history.record(
                place.tenant(),
                TYPE,
                place.id(),
                new Step(place.version(), action, changes, reason, by.subject(), place.changedAt()));
        EventType type = switch (action) {
            case "CREATED" -> CREATED;
            case "ARCHIVED" -> ARCHIVED;
            default -> CHANGED;
        };
        events.publish(NewEvent.ofTenant(place.tenant(), type, TYPE, place.id()).with("version", place.version()));
    }

    private static RuntimeException nameTaken(LocalStructure place) {
        return LocalStructureRefusals.breached(List.of(PlaceRules.nameTaken(place.content(), "local")));
    }

    private static Optional<UUID> uuid(String publicId) {
        if (!publicId.startsWith(LocalStructure.PREFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(publicId.substring(LocalStructure.PREFIX.length())));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** As precise as the database keeps it, so that what is answered is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
