package fr.maillage.registry;

import fr.maillage.platform.testing.ServiceDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The registry's database behind its back, under each of its three identities. */
public final class RegistryDatabase {

    static final ServiceDatabase DATABASE = ServiceDatabase.of("registry");

    private RegistryDatabase() {}

    /** A connection of a role: owner, app or worker. */
    public static Connection as(String role) throws SQLException {
        return DATABASE.as(role);
    }

    /** Runs a statement as the owner. */
    public static void execute(String sql) {
        DATABASE.execute(sql);
    }

    /** The first column of a query, as the owner sees it. */
    public static List<String> list(String sql) {
        return DATABASE.list(sql);
    }

    public static long number(String sql) {
        return DATABASE.number(sql);
    }

    /** Where the files of open imports are kept. */
    public static Path imports() {
        return Path.of(ConfigProvider.getConfig().getValue("maillage.imports.directory", String.class));
    }
}
