package fr.maillage.registry.geocode.store;

import fr.maillage.registry.geocode.domain.Correction;
import fr.maillage.registry.geocode.domain.PlacedObject;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Points of single rows, read and set by hand. Cost: one row by primary key, held until the transaction ends. */
@ApplicationScoped
public class PlacedObjects {

    private static final String READ = """
            select id::text, version, latitude, longitude, location_precision, location_source, location_score,
                   commune_code, iris_code, qpv_code, locate_reason, locate_due
              from %s where %s""";

    private static final String NOTE = """
            insert into location_correction (id, subject, object_id, latitude, longitude, before_latitude,
                                             before_longitude, before_precision, reason, made_by, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource requests;

    PlacedObjects(AgroalDataSource requests) {
        this.requests = requests;
    }

    public Optional<PlacedObject> structure(String id) {
        return one(READ.formatted("structure", "id = ?"), id);
    }

    /** An activity of that person; another's is not there. */
    public Optional<PlacedObject> activity(String professional, UUID id) {
        return one(
                READ.formatted("professional_activity", "professional_id = ? and id = ?::uuid"),
                professional,
                id.toString());
    }

    /** Whose activity it is. */
    public Optional<String> professionalOf(UUID activity) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select professional_id from professional_activity where id = ?")) {
            statement.setObject(1, activity);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new LocationStoreUnavailable(e);
        }
    }

    /** False when the row is no longer at this version. */
    public boolean set(
            Subject subject, PlacedObject before, Correction correction, @Nullable String iris, @Nullable String qpv) {
        return place(subject, before, correction.latitude(), correction.longitude(), iris, qpv)
                && note(
                        subject,
                        before,
                        correction.latitude(),
                        correction.longitude(),
                        correction.reason(),
                        correction.by(),
                        correction.at());
    }

    /** False when the row is no longer at this version. */
    public boolean giveBack(Subject subject, PlacedObject before, String reason, String by, Instant at) {
        return place(subject, before, null, null, null, null) && note(subject, before, null, null, reason, by, at);
    }

    private boolean place(
            Subject subject,
            PlacedObject before,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String iris,
            @Nullable String qpv) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select place_by_hand(?, ?, ?, ?::float8, ?::float8, ?, ?)")) {
            statement.setString(1, subject.word());
            statement.setString(2, before.id());
            statement.setInt(3, before.version());
            statement.setObject(4, latitude);
            statement.setObject(5, longitude);
            statement.setString(6, iris);
            statement.setString(7, qpv);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new LocationStoreUnavailable(e);
        }
    }

    private boolean note(
            Subject subject,
            PlacedObject before,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String reason,
            String by,
            Instant at) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = connection.prepareStatement(NOTE)) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, subject.word());
            statement.setString(3, before.id());
            statement.setObject(4, latitude);
            statement.setObject(5, longitude);
            statement.setObject(6, before.latitude());
            statement.setObject(7, before.longitude());
            statement.setString(8, before.precision());
            statement.setString(9, reason);
            statement.setString(10, by);
            statement.setTimestamp(11, Timestamp.from(at));
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new LocationStoreUnavailable(e);
        }
    }

    private Optional<PlacedObject> one(String sql, String... ids) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setString(i + 1, ids[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new LocationStoreUnavailable(e);
        }
    }

    private static PlacedObject read(ResultSet row) throws SQLException {
        return new PlacedObject(
                String.valueOf(row.getString(1)),
                row.getInt(2),
                row.getObject(3, Double.class),
                row.getObject(4, Double.class),
                row.getString(5),
                row.getString(6),
                row.getObject(7) == null ? null : Math.round(row.getFloat(7) * 100) / 100.0,
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getBoolean(12));
    }
}
