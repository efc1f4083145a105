package fr.maillage.registry.geography.store;

import fr.maillage.registry.geography.domain.PlaceStamp;
import fr.maillage.registry.geography.domain.Places;
import fr.maillage.registry.geography.domain.Stamped;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
                long written = followCommunes(connection, range);
                List<Row> rows = rows(connection, range);
                written += write(connection, from.table(), rows, places);
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

    private record Row(
            String id,
            @Nullable String commune,
            @Nullable String parent,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String precision,
            @Nullable String iris,
            @Nullable String qpv) {}

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

    /** What the commune of a row belongs to may have changed, and old communes have a successor. */
    private static long followCommunes(Connection connection, Range range) throws SQLException {
        String sql = """
                update %1$s r
                   set parent_commune = t.parent_commune, epci_code = t.epci_code,
                       department_code = t.department_code, region_code = t.region_code, version = r.version + 1
                  from territory t
                 where r.id > ?::%2$s and r.id <= ?::%2$s and t.level = 'commune' and t.code = r.commune_code
                   and (r.parent_commune, r.epci_code, r.department_code, r.region_code)
                       is distinct from (t.parent_commune, t.epci_code, t.department_code, t.region_code)""".formatted(range.table().tableName(), range.table().idType());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return range.bound(statement).executeLargeUpdate();
        }
    }

    private static List<Row> rows(Connection connection, Range range) throws SQLException {
        String sql = """
                select id, commune_code, parent_commune, latitude, longitude, location_precision, iris_code, qpv_code
                  from %1$s where id > ?::%2$s and id <= ?::%2$s
                   and (latitude is not null or iris_code is not null or qpv_code is not null)""".formatted(range.table().tableName(), range.table().idType());
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = range.bound(statement).executeQuery()) {
            while (row.next()) {
                rows.add(new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, Double.class),
                        row.getObject(5, Double.class),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)));
            }
        }
        return rows;
    }

    /** A row that was located elsewhere since it was read is left to whoever did so. */
    private static long write(Connection connection, Stamped table, List<Row> rows, Places places) throws SQLException {
        List<Row> other = new ArrayList<>();
        for (Row row : rows) {
            Row stamped = stamped(row, places);
            if (!stamped.equals(row)) {
                other.add(stamped);
            }
        }
        if (other.isEmpty()) {
            return 0;
        }
        String sql = """
                update %1$s t set iris_code = u.iris, qpv_code = u.qpv, version = t.version + 1
                  from unnest(?::%2$s[], ?::text[], ?::text[], ?::float8[], ?::float8[]) u (id, iris, qpv, lat, lon)
                 where t.id = u.id and (t.latitude, t.longitude) is not distinct from (u.lat, u.lon)
                   and (t.iris_code, t.qpv_code) is distinct from (u.iris, u.qpv)""".formatted(table.tableName(), table.idType());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf("text", other.stream().map(Row::id).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", other.stream().map(Row::iris).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text", other.stream().map(Row::qpv).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "float8", other.stream().map(Row::latitude).toArray()));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "float8", other.stream().map(Row::longitude).toArray()));
            return statement.executeLargeUpdate();
        }
    }

    private static Row stamped(Row row, Places places) {
        Double latitude = row.latitude();
        Double longitude = row.longitude();
        PlaceStamp stamp = latitude == null || longitude == null || !PlaceStamp.fine(row.precision())
                ? PlaceStamp.NOWHERE
                : places.stampOf(latitude, longitude);
        return new Row(
                row.id(),
                row.commune(),
                row.parent(),
                latitude,
                longitude,
                row.precision(),
                stamp.irisIn(row.commune(), row.parent()),
                stamp.qpvCode());
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
