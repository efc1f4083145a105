package fr.maillage.platform.data.event.feed;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
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
            "position, id, type, object_type, object_id, tenant_id, data, trace_id, occurred_at, source";

    private static final String REFERENCE =
            "(select " + COLUMNS + " from event where tenant_id is null and position > ? order by position limit ?)";

    private static final String OWN =
            "(select " + COLUMNS + " from event where tenant_id = ? and position > ? order by position limit ?)";

    // Object by object, from the share on: what is not shared costs nothing. The data may hold more than the share's
    // field set, so it stays behind; the API shows what the reader may see of the object.
    private static final String SHARED = """
            (select e.position, e.id, e.type, e.object_type, e.object_id, e.tenant_id,
                    case when e.data is not null then '{}'::jsonb end as data, e.trace_id, e.occurred_at,
                    e.source
               from (select tenant_id, object_type, object_id::text as object_id, min(valid_from) as since
                       from share
                      where grantee = any (acting_grantees()) and revoked_at is null
                        and valid_from <= now() and (valid_to is null or now() < valid_to)
                      group by tenant_id, object_type, object_id) s
               cross join lateral (
                     select * from event e
                      where e.object_type = s.object_type and e.object_id = s.object_id
                        and e.tenant_id = s.tenant_id and e.sealed_at >= s.since and e.position > ?
                      order by e.position limit ?) e
              order by e.position limit ?)""";

    static final String OF_ORGANIZATION = "select * from (" + REFERENCE + " union all " + OWN + " union all " + SHARED
            + ") visible order by position limit ?";

    private static final String OF_CALLER =
            "select * from (" + REFERENCE + " union all " + SHARED + ") visible order by position limit ?";

    static final String OF_ALL = "select " + COLUMNS + " from event where position > ? order by position limit ?";

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
                asCaller(OF_ORGANIZATION, statement -> bind(statement, alias, after, limit));
            case FeedReader.Itself() -> asCaller(OF_CALLER, statement -> bindOwn(statement, after, limit));
            case FeedReader.Relay() -> {
                try (Connection connection = workers.getConnection()) {
                    yield read(connection, OF_ALL, statement -> bind(statement, after, limit));
                }
            }
        };
    }

    /** In a transaction, and so for the organization of the request's token. */
    private List<CloudEvent> asCaller(String sql, Binding binding) throws SQLException {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                try (Connection connection = requests.getConnection()) {
                    return read(connection, sql, binding);
                }
            });
        } catch (QuarkusTransactionException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw e;
        }
    }

    static void bind(PreparedStatement statement, String alias, long after, int limit) throws SQLException {
        statement.setLong(1, after);
        statement.setInt(2, limit);
        statement.setString(3, alias);
        statement.setLong(4, after);
        statement.setInt(5, limit);
        statement.setLong(6, after);
        statement.setInt(7, limit);
        statement.setInt(8, limit);
        statement.setInt(9, limit);
    }

    private static void bindOwn(PreparedStatement statement, long after, int limit) throws SQLException {
        statement.setLong(1, after);
        statement.setInt(2, limit);
        statement.setLong(3, after);
        statement.setInt(4, limit);
        statement.setInt(5, limit);
        statement.setInt(6, limit);
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
