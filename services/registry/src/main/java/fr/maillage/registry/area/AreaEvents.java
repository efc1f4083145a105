package fr.maillage.registry.area;

import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.registry.area.domain.Area;
import fr.maillage.registry.area.domain.AreaChange.Action;
import jakarta.enterprise.context.ApplicationScoped;

/** What is told of areas: which one, and its version. Readers of the feed ask for the rest, and get what they may see. */
@ApplicationScoped
class AreaEvents {

    private static final EventType CREATED =
            EventType.of("fr.maillage.registry.area.created.v1").count("version");
    private static final EventType CHANGED =
            EventType.of("fr.maillage.registry.area.changed.v1").count("version");
    private static final EventType ARCHIVED =
            EventType.of("fr.maillage.registry.area.archived.v1").count("version");

    private final Events events;

    AreaEvents(Events events) {
        this.events = events;
    }

    /** In the transaction of the change, after it was written. */
    void publish(Area area, Action action) {
        EventType type = switch (action) {
            case CREATED -> CREATED;
            case CHANGED, RESTORED -> CHANGED;
            case ARCHIVED -> ARCHIVED;
        };
        events.publish(NewEvent.ofTenant(area.tenant(), type, AreaService.TYPE, area.id())
                .with("version", area.version()));
    }
}
