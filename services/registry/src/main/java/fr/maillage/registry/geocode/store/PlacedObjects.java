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

    /** False when the row is no longer at this version. */
    public boolean set(
            Subject subject, PlacedObject before, Correction correction, @Nullable String iris, @Nullable String qpv) {
        boolean done = change(subject.setByHand(), statement -> {
            statement.setDouble(1, correction.latitude());
            statement.setDouble(2, correction.longitude());
            statement.setString(3, iris);
            statement.setString(4, qpv);
            statement.setString(5, before.id());
            statement.setInt(6, before.version());
        });
        if (done) {
            note(
                    subject,
                    before,
                    correction.latitude(),
                    correction.longitude(),
                    correction.reason(),
                    correction.by(),
                    correction.at());
        }
        return done;
    }

    /** False when the row is no longer at this version. */
    public boolean giveBack(Subject subject, PlacedObject before, String reason, String by, Instant at) {
        boolean done = change(subject.giveBack(), statement -> {
            statement.setString(1, before.id());
            statement.setInt(2, before.version());
        });
        if (done) {
            note(subject, before, null, null, reason, by, at);
        }
        return done;
    }

    private void note(
            Subject subject,
            PlacedObject before,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String reason,
            String by,
            Instant at) {
        change(NOTE, statement -> {
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
        });
    }

    private boolean change(String sql, Binding binding) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeUpdate() > 0;
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

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
