package fr.maillage.registry.localknowledge;

import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.registry.localknowledge.domain.Knowledge;
import fr.maillage.registry.localknowledge.domain.KnowledgeAction;
import jakarta.enterprise.context.ApplicationScoped;

/** That something is known anew of somebody, told to the organization that knows it: whom, and the version. */
@ApplicationScoped
class KnowledgeEvents {

    private static final EventType CREATED = type("created");
    private static final EventType CHANGED = type("changed");
    private static final EventType ARCHIVED = type("archived");

    private final Events events;

    KnowledgeEvents(Events events) {
        this.events = events;
    }

    private static EventType type(String verb) {
        return EventType.of("fr.maillage.registry.local-knowledge." + verb + ".v1")
                .identifier("subjectId")
                .state("subjectKind")
                .count("version");
    }

    /** In the transaction of the change, after it was written. */
    void publish(Knowledge knowledge, KnowledgeAction action) {
        EventType type = switch (action) {
            case CREATED -> CREATED;
            case CHANGED, RESTORED -> CHANGED;
            case ARCHIVED -> ARCHIVED;
        };
        events.publish(NewEvent.ofTenant(knowledge.tenant(), type, LocalKnowledgeService.TYPE, knowledge.id())
                .with("subjectId", knowledge.subject().id())
                .with("subjectKind", knowledge.subject().type())
                .with("version", knowledge.version()));
    }
}
