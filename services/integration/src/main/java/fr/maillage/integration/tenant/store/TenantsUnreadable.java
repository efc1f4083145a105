package fr.maillage.integration.tenant.store;

import java.sql.SQLException;

/** The database did not do what was asked of it; never carries data. */
public final class TenantsUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TenantsUnreadable(SQLException cause) {
        super("the tenant tables could not be read or written", cause);
    }
}
