package fr.maillage.registry.professional.store;

import fr.maillage.registry.RegistryDatabase;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;

/** How PostgreSQL would run a statement. */
final class Plans {

    private Plans() {}

    /** As a connection plans it that does not look at the values. */
    static String planForAll(Sql sql) {
        String[] pieces = sql.toString().split("[?]", -1);
        StringBuilder text = new StringBuilder(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
            text.append('$').append(i).append(pieces[i]);
        }
        String nulls = String.join(", ", Collections.nCopies(pieces.length - 1, "null"));
        try (Connection connection = RegistryDatabase.as("owner");
                Statement statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("prepare planned as " + text);
            return rows(statement.executeQuery("explain execute planned (" + nulls + ")"));
        } catch (SQLException e) {
            throw new IllegalStateException(sql.toString(), e);
        }
    }

    /** For the values that the statement has. */
    static String explain(Sql sql) {
        try (Connection connection = RegistryDatabase.as("owner");
                PreparedStatement statement = sql.prepare(explaining(connection));
                ResultSet row = statement.executeQuery()) {
            return rows(row);
        } catch (SQLException e) {
            throw new IllegalStateException(sql.toString(), e);
        }
    }

    private static String rows(ResultSet row) throws SQLException {
        StringBuilder plan = new StringBuilder();
        while (row.next()) {
            plan.append(row.getString(1)).append('\n');
        }
        return plan.toString();
    }

    /** The same connection, which asks for the plan of a statement instead of its rows. */
    private static Connection explaining(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        arguments[0] = "explain " + arguments[0];
                    }
                    return method.invoke(connection, arguments);
                });
    }
}
