package fr.maillage.platform.data.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Statements on the connection of the transaction at hand: values in the order of their question marks. */
@ApplicationScoped
public class Statements {

    /** Unique violation, exclusion violation. */
    private static final Set<String> TAKEN = Set.of("23505", "23P01");

    private final AgroalDataSource requests;

    Statements(AgroalDataSource requests) {
        this.requests = requests;
    }

    /** What becomes of a row. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
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

    /** How many rows were written; {@link KeyTaken} when another row stands in the way. */
    public int change(String sql, List<? extends @Nullable Object> values) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (PSQLException e) {
            var told = e.getServerErrorMessage();
            String key = told == null ? null : told.getConstraint();
            if (TAKEN.contains(Objects.toString(e.getSQLState())) && key != null) {
                throw new KeyTaken(key, e);
            }
            throw new StoreUnavailable(e);
        } catch (SQLException e) {
            throw new StoreUnavailable(e);
        }
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** Public for tests that look at the plan of the very statement. */
    public static PreparedStatement prepared(Connection connection, String sql, List<? extends @Nullable Object> values)
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
