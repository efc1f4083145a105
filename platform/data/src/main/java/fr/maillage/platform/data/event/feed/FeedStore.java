package fr.maillage.platform.data.event.feed;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Reads the feed behind a position, each reader through row-level security. Every branch of a query is one walk along
 * one index that ends at the limit: cost does not grow with the feed, nor with what other tenants do.
 */
@ApplicationScoped
class FeedStore {

    private static final String COLUMNS =
            "position, id, type, object_type, object_id, tenant_id, data, trace_id, occurred_at";

    private static final String REFERENCE =
            "(select " + COLUMNS + " from event where tenant_id is null and position > ? order by position limit ?)";

    private static final String OWN =
            "(select " + COLUMNS + " from event where tenant_id = ? and position > ? order by position limit ?)";

    private static final String OF_ORGANIZATION =
            "select * from (" + REFERENCE + " union all " + OWN + ") visible order by position limit ?";

    private static final String OF_ALL =
            "select " + COLUMNS + " from event where position > ? order by position limit ?";

    private final AgroalDataSource requests;
    private final AgroalDataSource workers;
    private final EventRows rows;

    FeedStore(AgroalDataSource requests, @DataSource("worker") AgroalDataSource workers, EventRows rows) {
        this.requests = requests;
        this.workers = workers;
        this.rows = rows;
    }

    /** Where an event stands, whoever may see it: identifiers cannot be guessed and a place tells nothing. */
    OptionalLong positionOf(UUID event) throws SQLException {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement = connection.prepareStatement("select position from event where id = ?")) {
            statement.setObject(1, event);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    List<CloudEvent> list(FeedReader reader, long after, int limit) throws SQLException {
        return switch (reader) {
            case FeedReader.Organization(String alias) ->
                as(alias, OF_ORGANIZATION, statement -> {
                    statement.setLong(1, after);
                    statement.setInt(2, limit);
                    statement.setString(3, alias);
                    statement.setLong(4, after);
                    statement.setInt(5, limit);
                    statement.setInt(6, limit);
                });
            case FeedReader.Reference() -> as("", REFERENCE, statement -> bind(statement, after, limit));
            case FeedReader.Relay() -> {
                try (Connection connection = workers.getConnection()) {
                    yield read(connection, OF_ALL, statement -> bind(statement, after, limit));
                }
            }
        };
    }

    /** The one place that names the acting organization to the database, for this transaction only. */
    private List<CloudEvent> as(String organization, String sql, Binding binding) throws SQLException {
        try (Connection connection = requests.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement context = connection.prepareStatement("select set_config('app.org', ?, true)")) {
                context.setString(1, organization);
                context.execute();
                List<CloudEvent> found = read(connection, sql, binding);
                connection.commit();
                return found;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static void bind(PreparedStatement statement, long after, int limit) throws SQLException {
        statement.setLong(1, after);
        statement.setInt(2, limit);
    }

    private List<CloudEvent> read(Connection connection, String sql, Binding binding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            List<CloudEvent> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(rows.read(row));
                }
            }
            return found;
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
