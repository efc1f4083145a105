package fr.maillage.integration.datasubject;

import fr.maillage.integration.datasubject.domain.RequestState;
import fr.maillage.integration.datasubject.domain.SubjectRequest;
import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.NewEvent;

/** What the organization is told of its requests: which, and where they stand; never whose. */
final class RequestEvents {

    private static final EventType RECEIVED = type("received");
    private static final EventType MOVED = type("moved");
    private static final EventType EXECUTED = type("executed");

    private RequestEvents() {}

    private static EventType type(String verb) {
        return EventType.of("fr.maillage.integration.data-subject-request." + verb + ".v1")
                .state("kind")
                .state("state");
    }

    static NewEvent received(SubjectRequest request) {
        return of(RECEIVED, request, request.state());
    }

    static NewEvent moved(SubjectRequest request) {
        return of(MOVED, request, request.state());
    }

    static NewEvent executed(SubjectRequest request) {
        return of(EXECUTED, request, RequestState.EXECUTED);
    }

    private static NewEvent of(EventType type, SubjectRequest request, RequestState state) {
        return NewEvent.ofTenant(request.tenant(), type, RequestService.TYPE, request.id())
                .with("kind", request.kind())
                .with("state", state);
    }
}
