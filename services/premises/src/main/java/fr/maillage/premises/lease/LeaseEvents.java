package fr.maillage.premises.lease;

import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.premises.lease.domain.Lease;
import fr.maillage.premises.lease.domain.LeaseState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** What is told of leases: ids, days and versions; amounts and parties are read by whoever may. */
@ApplicationScoped
class LeaseEvents {

    private static final EventType CREATED =
            EventType.of("fr.maillage.premises.lease.created.v1").count("version");
    private static final EventType CHANGED =
            EventType.of("fr.maillage.premises.lease.changed.v1").count("version");
    private static final EventType MOVED = EventType.of("fr.maillage.premises.lease.moved.v1")
            .state("leaseState")
            .count("version");
    private static final EventType SEARCH_OPENED = EventType.of("fr.maillage.premises.lease.search-opened.v1")
            .identifier("unitId")
            .date("vacantFrom");
    private static final EventType ALERT =
            EventType.of("fr.maillage.premises.lease.exposure-alert.v1").count("version");

    private final Events events;

    LeaseEvents(Events events) {
        this.events = events;
    }

    void created(Lease lease) {
        publish(event(lease, CREATED).with("version", lease.version()));
    }

    void changed(Lease lease) {
        publish(event(lease, CHANGED).with("version", lease.version()));
    }

    void moved(Lease lease, LeaseState to) {
        publish(event(lease, MOVED).with("leaseState", to).with("version", lease.version()));
    }

    /** A unit that was let will be empty: its occupants look for the next one. */
    void searchOpened(Lease lease, UUID unitId, LocalDate vacantFrom) {
        publish(event(lease, SEARCH_OPENED).with("unitId", unitId).with("vacantFrom", vacantFrom));
    }

    /** What the town is exposed to went over its threshold. */
    void alert(Lease lease) {
        publish(event(lease, ALERT).with("version", lease.version()));
    }

    private static NewEvent event(Lease lease, EventType type) {
        return NewEvent.ofTenant(lease.tenant(), type, LeaseService.TYPE, lease.id());
    }

    private void publish(NewEvent event) {
        events.publish(event);
    }
}
