package fr.maillage.platform.data.event.consumer;

import fr.maillage.platform.data.event.feed.CloudEvent;
import java.util.UUID;

/** What makes two events the same one. */
record EventKey(String source, UUID id) {

    static EventKey of(CloudEvent event) {
        return new EventKey(event.source(), event.id());
    }
}
