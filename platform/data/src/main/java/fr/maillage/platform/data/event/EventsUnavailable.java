package fr.maillage.platform.data.event;

import java.sql.SQLException;

/** The database did not do what was asked of it; never carries data. */
public final class EventsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EventsUnavailable(SQLException cause) {
        super("the event tables could not be read or written", cause);
    }
}
