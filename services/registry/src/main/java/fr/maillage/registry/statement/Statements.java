package fr.maillage.registry.statement;

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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Statements with values in the order of their question marks, under the identity of requests. */
@ApplicationScoped
public class Statements {

    private static final String UNIQUE_VIOLATION = "23505";

    private final AgroalDataSource requests;

    Statements(AgroalDataSource requests) {
        this.requests = requests;
    }

    /** What becomes of a row. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A key that another row has already. */
    public static final class KeyTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private KeyTaken(String key, SQLException cause) {
            super("key " + key + " is taken", cause);
        }
    }

    /** The tables could not be read or written. */
    public static final class StoreUnavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private StoreUnavailable(SQLException cause) {
            super("the database could not be read or written", cause);
        }
    }

    public <T> List<T> list(String sql, List<? extends @Nullable Object> values, Reading<T> reading) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reading.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new StoreUnavailable(e);
        }
    }

    public <T> Optional<T> find(String sql, List<? extends @Nullable Object> values, Reading<T> reading) {
        return list(sql, values, reading).stream().findFirst();
    }

    /** How many rows were written. */
    public int change(String sql, List<? extends @Nullable Object> values) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (PSQLException e) {
            var told = e.getServerErrorMessage();
            String key = told == null ? null : told.getConstraint();
            if (UNIQUE_VIOLATION.equals(e.getSQLState()) && key != null) {
                throw new KeyTaken(key, e);
            }
            throw new StoreUnavailable(e);
        } catch (SQLException e) {
            throw new StoreUnavailable(e);
        }
    }

    /** Of a column that is not null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    private static PreparedStatement prepared(
            Connection connection, String sql, List<? extends @Nullable Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Collection<?> many -> statement.setArray(i + 1, connection.createArrayOf("text", many.toArray()));
                case null, default -> statement.setObject(i + 1, values.get(i));
            }
        }
        return statement;
    }
}
