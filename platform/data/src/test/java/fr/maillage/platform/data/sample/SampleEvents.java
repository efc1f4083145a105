package fr.maillage.platform.data.sample;

import fr.maillage.platform.data.event.EventType;

/** What happens in the sample service. */
public final class SampleEvents {

    public static final EventType CHANGED =
            EventType.of("fr.maillage.sample.thing.changed.v1").count("version").state("state");
    public static final EventType DELETED = EventType.of("fr.maillage.sample.thing.deleted.v1");

    private SampleEvents() {}

    /** A state of a thing. */
    public enum State {
        OPEN,
        CLOSED
    }
}
