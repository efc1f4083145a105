package fr.maillage.premises.request;

import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.premises.request.domain.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What is told of requests: which one, where it stands, and nothing of the person. */
@ApplicationScoped
class RequestEvents {

    private static final EventType RECEIVED =
            EventType.of("fr.maillage.premises.request.received.v1").count("version");
    private static final EventType CHANGED =
            EventType.of("fr.maillage.premises.request.changed.v1").count("version");
    private static final EventType MOVED = EventType.of("fr.maillage.premises.request.moved.v1")
            .count("version")
            .state("state");
    private static final EventType ARCHIVED =
            EventType.of("fr.maillage.premises.request.archived.v1").count("version");
    private static final EventType DUE = EventType.of("fr.maillage.premises.request.reconfirmation-due.v1")
            .count("version")
            .date("dueOn");

    private final Events events;

    RequestEvents(Events events) {
        this.events = events;
    }

    void received(Request request) {
        publish(RECEIVED, request);
    }

    void changed(Request request) {
        publish(CHANGED, request);
    }

    void archived(Request request) {
        publish(ARCHIVED, request);
    }

    void moved(Request request) {
        events.publish(event(MOVED, request).with("state", request.state()));
    }

    /** A reminder: integration's notifications make a letter of it. */
    void reconfirmationDue(Request request, LocalDate dueOn) {
        events.publish(event(DUE, request).with("dueOn", dueOn));
    }

    private void publish(EventType type, Request request) {
        events.publish(event(type, request));
    }

    private static NewEvent event(EventType type, Request request) {
        return NewEvent.ofTenant(request.tenant(), type, RequestService.TYPE, request.id())
                .with("version", request.version());
    }
}
