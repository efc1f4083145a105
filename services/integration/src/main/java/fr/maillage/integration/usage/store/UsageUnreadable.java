package fr.maillage.integration.usage.store;

import java.sql.SQLException;

/** The database did not do what was asked of it; never carries data. */
public final class UsageUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageUnreadable(SQLException cause) {
        super("the table of usage could not be read or written", cause);
    }
}
