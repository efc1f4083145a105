package fr.maillage.registry.geography.store;

import fr.maillage.registry.geography.domain.PlacedFeed;
import fr.maillage.registry.geography.domain.PlacedFeed.Run;
import fr.maillage.registry.geography.domain.Places;
import fr.maillage.registry.geography.domain.Stamped;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stamps of one table, walked by primary key in batches of their own transaction. Only rows whose stamps differ are written,
 * and nothing of them but the stamps.
 */
@ApplicationScoped
public class RestampRepository {

    private static final int BATCH = 10_000;

    private final AgroalDataSource workers;

    RestampRepository(@DataSource("worker") AgroalDataSource workers) {
        this.workers = workers;
    }

    /** Where a walk stands. */
    public record Position(Stamped table, String lastId, long seen, long written) {}

    /** Where an earlier attempt of the job has come to. */
    public Optional<Position> position(UUID job) throws SQLException {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select part, last_id, seen, written from restamp_progress where job_id = ?")) {
            statement.setObject(1, job);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Position(
                                Stamped.valueOf(row.getString(1)), row.getString(2), row.getLong(3), row.getLong(4)))
                        : Optional.empty();
            }
        }
    }

    /** How many rows a table has, roughly: for the progress alone. */
    public long estimate(Stamped table) throws SQLException {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select reltuples::bigint from pg_class where oid = ?::regclass")) {
            statement.setString(1, table.tableName());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Math.max(1, row.getLong(1));
            }
        }
    }

    /** The next batch, committed together with its place; empty when there is none. */
    public Optional<Position> next(UUID job, Position from, Places places) throws SQLException {
        try (Connection connection = workers.getConnection()) {
            connection.setAutoCommit(false);
            try {
                String last = lastOfBatch(connection, from);
                if (last == null) {
                    connection.rollback();
                    return Optional.empty();
                }
                Range range = new Range(from.table(), from.lastId(), last);
                String told = told(connection, from);
                long written = followCommunes(connection, range, told);
                written += new RowStamps(connection, from.table()).follow(from.lastId(), last, places, told);
                Position next = new Position(
                        from.table(), last, from.seen() + range.size(connection), from.written() + written);
                keep(connection, job, next);
                connection.commit();
                return Optional.of(next);
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** The first id of the walk's next table. */
    public static Position start(Stamped table, long written) {
        return new Position(table, table.first(), 0, written);
    }

    private record Range(Stamped table, String after, String last) {

        long size(Connection connection) throws SQLException {
            try (PreparedStatement statement =
                            connection.prepareStatement("select count(*) from %s where id > ?::%s and id <= ?::%2$s"
                                    .formatted(table.tableName(), table.idType()));
                    ResultSet row = bound(statement).executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }

        PreparedStatement bound(PreparedStatement statement) throws SQLException {
            statement.setString(1, after);
            statement.setString(2, last);
            return statement;
        }
    }

    private static @Nullable String lastOfBatch(Connection connection, Position from) throws SQLException {
        String sql =
                "select id::text from (select id from %s where id > ?::%s order by id limit ?) b order by id desc limit 1"
                        .formatted(from.table().tableName(), from.table().idType());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, from.lastId());
            statement.setInt(2, BATCH);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** Row by row as long as they are few; a run that was cut while it counted goes on counting. */
    private static String told(Connection connection, Position from) throws SQLException {
        boolean each = from.written() <= PlacedFeed.MOST && number(connection, PlacedFeed.owes(Run.RESTAMP)) == 0;
        return each ? PlacedFeed.each(from.table()) : PlacedFeed.counted(Run.RESTAMP, from.table());
    }

    /** The end of a walk: those who were not told of one by one. */
    public void settle() throws SQLException {
        try (Connection connection = workers.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(PlacedFeed.settle(Run.RESTAMP));
        }
    }

    /** What the commune of a row belongs to may have changed, and old communes have a successor. */
    private static long followCommunes(Connection connection, Range range, String told) throws SQLException {
        String sql = """
                with written as (
                update %1$s t
                   set parent_commune = c.parent_commune, epci_code = c.epci_code,
                       department_code = c.department_code, region_code = c.region_code, version = t.version + 1
                  from territory c
                 where t.id > ?::%2$s and t.id <= ?::%2$s and c.level = 'commune' and c.code = t.commune_code
                   and (t.parent_commune, t.epci_code, t.department_code, t.region_code)
                       is distinct from (c.parent_commune, c.epci_code, c.department_code, c.region_code)%3$s)
                %4$s select count(*) from written""".formatted(
                        range.table().tableName(), range.table().idType(), RowStamps.returning(range.table()), told);
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = range.bound(statement).executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void keep(Connection connection, UUID job, Position position) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into restamp_progress (job_id, part, last_id, seen, written) values (?, ?, ?, ?, ?)
                on conflict (job_id) do update set part = excluded.part, last_id = excluded.last_id,
                       seen = excluded.seen, written = excluded.written""")) {
            statement.setObject(1, job);
            statement.setString(2, position.table().name());
            statement.setString(3, position.lastId());
            statement.setLong(4, position.seen());
            statement.setLong(5, position.written());
            statement.executeUpdate();
        }
    }
}
