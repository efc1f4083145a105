package fr.maillage.premises.operation;

import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.premises.operation.domain.PlannedOperation;
import fr.maillage.premises.operation.domain.Reservation;
import jakarta.enterprise.context.ApplicationScoped;

/** What is told of planned operations: ids, states and versions. */
@ApplicationScoped
class OperationEvents {

    private static final EventType CREATED = type("created");
    private static final EventType CHANGED = type("changed");
    private static final EventType MOVED = type("moved").state("operationState");
    private static final EventType SHELL = type("shell-without-team");
    private static final EventType PRE_RESERVED = type("pre-reserved").identifier("reservationId");
    private static final EventType RELEASED = type("released").identifier("reservationId");

    private final Events events;

    OperationEvents(Events events) {
        this.events = events;
    }

    void created(PlannedOperation operation) {
        events.publish(event(operation, CREATED));
    }

    void changed(PlannedOperation operation) {
        events.publish(event(operation, CHANGED));
    }

    void moved(PlannedOperation operation) {
        events.publish(event(operation, MOVED).with("operationState", operation.state()));
    }

    /** Rooms will stand before anybody is there to use them. */
    void shellWithoutTeam(PlannedOperation operation) {
        events.publish(event(operation, SHELL));
    }

    void preReserved(PlannedOperation operation, Reservation reservation) {
        events.publish(event(operation, PRE_RESERVED).with("reservationId", reservation.id()));
    }

    void released(PlannedOperation operation, Reservation reservation) {
        events.publish(event(operation, RELEASED).with("reservationId", reservation.id()));
    }

    private static NewEvent event(PlannedOperation operation, EventType type) {
        return NewEvent.ofTenant(operation.tenant(), type, OperationService.TYPE, operation.id())
                .with("version", operation.version());
    }

    private static EventType type(String verb) {
        return EventType.of("fr.maillage.premises.planned-operation." + verb + ".v1")
                .count("version");
    }
}
