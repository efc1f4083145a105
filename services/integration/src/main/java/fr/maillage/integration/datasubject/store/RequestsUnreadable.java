package fr.maillage.integration.datasubject.store;

import java.sql.SQLException;

/** The tables of requests could not be read or written. */
final class RequestsUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RequestsUnreadable(SQLException cause) {
        super("the requests of data subjects could not be read or written", cause);
    }
}
