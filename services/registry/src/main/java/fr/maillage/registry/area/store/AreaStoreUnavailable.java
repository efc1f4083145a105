package fr.maillage.registry.area.store;

import java.sql.SQLException;

/** The tables of areas could not be read or written. */
public class AreaStoreUnavailable extends RuntimeException {

    AreaStoreUnavailable(SQLException cause) {
        super("areas could not be read or written", cause);
    }
}
