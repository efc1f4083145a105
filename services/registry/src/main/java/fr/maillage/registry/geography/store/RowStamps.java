package fr.maillage.registry.geography.store;

import fr.maillage.registry.geography.domain.PlaceStamp;
import fr.maillage.registry.geography.domain.Places;
import fr.maillage.registry.geography.domain.Stamped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** IRIS and QPV of located rows, compared with those of their points. */
final class RowStamps {

    private final Connection connection;
    private final Stamped table;

    RowStamps(Connection connection, Stamped table) {
        this.connection = connection;
        this.table = table;
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

    /** Stamps the rows of a range of ids, its first one excluded; how many were written. */
    long follow(String after, String last, Places places, String told) throws SQLException {
        return write(rows(after, last), places, told);
    }

    /** What a statement gives back of each row it wrote, for {@link PlacedFeed}; {@code t} is its table. */
    static String returning(Stamped table) {
        return " returning t.%s as object_id, t.id as row_id, t.version, t.active as told".formatted(table.objectId());
    }

    private List<Row> rows(String after, String last) throws SQLException {
        String sql = """
                select id, commune_code, parent_commune, latitude, longitude, location_precision, iris_code, qpv_code
                  from %1$s where id > ?::%2$s and id <= ?::%2$s
                   and (latitude is not null or iris_code is not null or qpv_code is not null)""".formatted(table.tableName(), table.idType());
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = bound(statement, after, last).executeQuery()) {
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

    private static PreparedStatement bound(PreparedStatement statement, String after, String last) throws SQLException {
        statement.setString(1, after);
        statement.setString(2, last);
        return statement;
    }

    /** A row that was located elsewhere since it was read is left to whoever did so. */
    private long write(List<Row> rows, Places places, String told) throws SQLException {
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
                with written as (
                update %1$s t set iris_code = u.iris, qpv_code = u.qpv, version = t.version + 1
                  from unnest(?::%2$s[], ?::text[], ?::text[], ?::float8[], ?::float8[]) u (id, iris, qpv, lat, lon)
                 where t.id = u.id and (t.latitude, t.longitude) is not distinct from (u.lat, u.lon)
                   and (t.iris_code, t.qpv_code) is distinct from (u.iris, u.qpv)%3$s)
                %4$s select count(*) from written""".formatted(table.tableName(), table.idType(), returning(table), told);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            array(statement, 1, "text", other, Row::id);
            array(statement, 2, "text", other, Row::iris);
            array(statement, 3, "text", other, Row::qpv);
            array(statement, 4, "float8", other, Row::latitude);
            array(statement, 5, "float8", other, Row::longitude);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void array(
            PreparedStatement statement,
            int position,
            String type,
            List<Row> rows,
            Function<Row, @Nullable Object> value)
            throws SQLException {
        statement.setArray(
                position,
                connection.createArrayOf(type, rows.stream().map(value).toArray()));
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
}
