package fr.maillage.registry.area.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Statements on the connection of the transaction at hand: values in the order of their question marks. */
@ApplicationScoped
class Sql {

    private static final String UNIQUE_VIOLATION = "23505";

    private final AgroalDataSource requests;

    Sql(AgroalDataSource requests) {
        this.requests = requests;
    }

    /** What becomes of a row. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A key that another row has already, by the name of its index. */
    static final class KeyTaken extends RuntimeException {

        private final String key;

        private KeyTaken(String key, SQLException cause) {
            super("key " + key + " is taken", cause);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    <T> List<T> list(String sql, List<? extends @Nullable Object> values, Reading<T> reading) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reading.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new AreaStoreUnavailable(e);
        }
    }

    <T> Optional<T> find(String sql, List<? extends @Nullable Object> values, Reading<T> reading) {
        return list(sql, values, reading).stream().findFirst();
    }

    /** How many rows were written. */
    int change(String sql, List<? extends @Nullable Object> values) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (PSQLException e) {
            var told = e.getServerErrorMessage();
            String key = told == null ? null : told.getConstraint();
            if (UNIQUE_VIOLATION.equals(e.getSQLState()) && key != null) {
                throw new KeyTaken(key, e);
            }
            throw new AreaStoreUnavailable(e);
        } catch (SQLException e) {
            throw new AreaStoreUnavailable(e);
        }
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static PreparedStatement prepared(Connection connection, String sql, List<? extends @Nullable Object> values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case Collection<?> many -> statement.setArray(i + 1, array(connection, many));
                case null, default -> statement.setObject(i + 1, values.get(i));
            }
        }
        return statement;
    }

    private static java.sql.Array array(Connection connection, Collection<?> values) throws SQLException {
        boolean ids = values.stream().anyMatch(java.util.UUID.class::isInstance);
        return connection.createArrayOf(ids ? "uuid" : "text", values.toArray());
    }
}
