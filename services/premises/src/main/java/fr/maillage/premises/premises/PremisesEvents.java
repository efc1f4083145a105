package fr.maillage.premises.premises;

import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.premises.premises.domain.Premises;
import fr.maillage.premises.premises.domain.Unit;
import fr.maillage.premises.premises.store.HeldUnitRows.Freed;
import jakarta.enterprise.context.ApplicationScoped;

/** What is told of premises and units: which, their version and state. Readers of the feed ask for the rest. */
@ApplicationScoped
class PremisesEvents {

    private static final EventType CREATED = premises("created");
    private static final EventType CHANGED = premises("changed");
    private static final EventType ARCHIVED = premises("archived");
    private static final EventType UNIT_ADDED = unit("added");
    private static final EventType UNIT_CHANGED = unit("changed");
    private static final EventType UNIT_MOVED = unit("moved");
    private static final EventType UNIT_ARCHIVED = unit("archived");

    private final Events events;

    PremisesEvents(Events events) {
        this.events = events;
    }

    private static EventType premises(String verb) {
        return EventType.of("fr.maillage.premises.premises." + verb + ".v1")
                .count("version")
                .state("state");
    }

    private static EventType unit(String verb) {
        return EventType.of("fr.maillage.premises.unit." + verb + ".v1")
                .identifier("unitId")
                .count("version")
                .state("state");
    }

    /** In the transaction of the change, after it was written. */
    void publish(Premises premises, String action) {
        EventType type = switch (action) {
            case "CREATED" -> CREATED;
            case "ARCHIVED" -> ARCHIVED;
            default -> CHANGED;
        };
        events.publish(NewEvent.ofTenant(premises.tenant(), type, PremisesService.TYPE, premises.id())
                .with("version", premises.version())
                .with("state", premises.state()));
    }

    /** Of a unit it is the premises that are shared: they are the object of the event. */
    void publish(Unit unit, String action) {
        EventType type = switch (action) {
            case "CREATED" -> UNIT_ADDED;
            case "MOVED" -> UNIT_MOVED;
            case "ARCHIVED" -> UNIT_ARCHIVED;
            default -> UNIT_CHANGED;
        };
        events.publish(NewEvent.ofTenant(unit.tenant(), type, PremisesService.TYPE, unit.premisesId())
                .with("unitId", unit.id().toString())
                .with("version", unit.version())
                .with("state", unit.state()));
    }

    /** Of a unit that the platform let go of. */
    static NewEvent unit(String tenant, Freed unit, boolean moved) {
        return NewEvent.ofTenant(tenant, moved ? UNIT_MOVED : UNIT_CHANGED, PremisesService.TYPE, unit.premises())
                .with("unitId", unit.id().toString())
                .with("version", unit.version())
                .with("state", unit.after());
    }

    static NewEvent premises(String tenant, Freed premises) {
        return NewEvent.ofTenant(tenant, CHANGED, PremisesService.TYPE, premises.id())
                .with("version", premises.version())
                .with("state", premises.after());
    }
}
