package fr.maillage.registry.geocode.store;

import fr.maillage.registry.geocode.domain.DueRow;
import fr.maillage.registry.geocode.domain.Placing.Given;
import fr.maillage.registry.geocode.domain.PostalAddress;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Due rows in the order of communes, a batch at a time: a cursor of its own connection, so that batches may commit. */
public final class DueRows implements AutoCloseable {

    private final Statement statement;
    private final ResultSet rows;

    /** @param connection outside of auto-commit, for this alone */
    DueRows(Connection connection, Subject subject, int batch) throws SQLException {
        statement = connection.createStatement();
        statement.setFetchSize(batch);
        rows = statement.executeQuery(subject.readDue());
    }

    /** At most so many rows; none when all were read. */
    public List<DueRow> next(int most) throws SQLException {
        List<DueRow> batch = new ArrayList<>(most);
        while (batch.size() < most && rows.next()) {
            batch.add(row(rows));
        }
        return batch;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    private static DueRow row(ResultSet row) throws SQLException {
        PostalAddress address = new PostalAddress(
                text(row, "street_number"),
                text(row, "street_repeat"),
                text(row, "street_type"),
                text(row, "street_name"),
                texts(row.getArray("others")),
                text(row, "postcode"),
                text(row, "delivery_line"),
                text(row, "commune_code"),
                text(row, "country_code"));
        return new DueRow(text(row, "id"), row.getInt("version"), address, row.getBoolean("substitute"), given(row));
    }

    private static @Nullable Given given(ResultSet row) throws SQLException {
        double latitude = row.getDouble("given_latitude");
        if (row.wasNull()) {
            return null;
        }
        double longitude = row.getDouble("given_longitude");
        float score = row.getFloat("given_score");
        Double known = row.wasNull() ? null : (double) score;
        return new Given(latitude, longitude, known, row.getString("given_source"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((@Nullable Object[]) array.getArray())
                .map(value -> value == null ? "" : value.toString())
                .toList();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
