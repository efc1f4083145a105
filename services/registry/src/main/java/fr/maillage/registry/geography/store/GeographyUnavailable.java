package fr.maillage.registry.geography.store;

import java.sql.SQLException;

/** The outlines could not be read, or stamps not written. */
public class GeographyUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GeographyUnavailable(SQLException cause) {
        super("outlines could not be read or stamps written", cause);
    }
}
