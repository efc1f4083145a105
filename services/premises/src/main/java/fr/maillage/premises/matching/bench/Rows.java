package fr.maillage.premises.matching.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Inserts into one table, some thousand rows at a time. */
final class Rows implements AutoCloseable {

    private static final int BATCH = 2_000;

    private final Connection connection;
    private final PreparedStatement insert;
    private int waiting;

    Rows(Connection connection, String table, int columns) throws SQLException {
        this.connection = connection;
        insert = connection.prepareStatement(
                "insert into %s values (%s)".formatted(table, String.join(", ", Collections.nCopies(columns, "?"))));
    }

    void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof String[] words) {
                insert.setArray(i + 1, connection.createArrayOf("text", words));
            } else {
                insert.setObject(i + 1, value);
            }
        }
        insert.addBatch();
        if (++waiting == BATCH) {
            flush();
        }
    }

    private void flush() throws SQLException {
        insert.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        flush();
        insert.close();
    }
}
