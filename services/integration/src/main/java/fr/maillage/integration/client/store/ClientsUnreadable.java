package fr.maillage.integration.client.store;

import java.sql.SQLException;

/** The database did not do what was asked of it; never carries data. */
public final class ClientsUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClientsUnreadable(SQLException cause) {
        super("the tables of machine clients could not be read or written", cause);
    }
}
