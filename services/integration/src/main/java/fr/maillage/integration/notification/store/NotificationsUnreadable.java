package fr.maillage.integration.notification.store;

import java.sql.SQLException;

/** The database did not do what was asked of it; never carries data. */
public final class NotificationsUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotificationsUnreadable(SQLException cause) {
        super("the tables of notifications could not be read or written", cause);
    }
}
