package fr.maillage.platform.data.sql;

import java.sql.SQLException;

/** The database did not do what a statement asked, for a reason that is nobody's request. */
public final class StoreUnavailable extends RuntimeException {

    StoreUnavailable(SQLException cause) {
        super(cause);
    }
}
