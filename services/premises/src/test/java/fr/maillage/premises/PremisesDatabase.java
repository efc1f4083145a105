package fr.maillage.premises;

import fr.maillage.platform.testing.ServiceDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/** The service's database behind its back, under each of its three identities. */
public final class PremisesDatabase {

    static final ServiceDatabase DATABASE = ServiceDatabase.of("premises");

    private PremisesDatabase() {}

    /** A connection of a role: owner, app or worker. */
    public static Connection as(String role) throws SQLException {
        return DATABASE.as(role);
    }

    /** Runs a statement as the owner. */
    public static void execute(String sql) {
        DATABASE.execute(sql);
    }
}
