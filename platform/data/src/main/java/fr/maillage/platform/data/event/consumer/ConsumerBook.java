package fr.maillage.platform.data.event.consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.event.EventsUnavailable;
import fr.maillage.platform.data.event.feed.CloudEvent;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person looks at and decides about consumers: how far they are, what was given up, what to do with it. */
@ApplicationScoped
public class ConsumerBook {

    private static final String STATUSES = """
            select name, feed, last_event_id, checked_at, failure, gap_at,
                   extract(epoch from clock_timestamp()
                       - least(behind_since, case when failure is not null then coalesce(checked_at, created_at) end)) as lag,
                   (select count(*) from event_parked p where p.consumer = name and state = 'WAITING') as waiting,
                   (select count(*) from event_parked p where p.consumer = name and state = 'DEAD') as dead
              from event_consumer order by name""";

    private static final String DEAD = """
            select event, attempts, failure, parked_at from event_parked
             where consumer = ? and state = 'DEAD' and seq > ? order by seq limit ?""";

    private static final String REPLAY = """
            update event_parked set state = 'WAITING', attempts = 0, retry_at = clock_timestamp()
             where consumer = ? and source = ? and event_id = ? and state = 'DEAD'""";

    private static final String DISCARD = """
            with gone as (
                delete from event_parked where consumer = ? and source = ? and event_id = ? and state = 'DEAD'
                returning consumer, source, event_id)
            insert into event_received (consumer, source, event_id) select * from gone on conflict do nothing""";

    private final AgroalDataSource workers;
    private final ObjectMapper json;

    ConsumerBook(@DataSource("worker") AgroalDataSource workers, ObjectMapper json) {
        this.workers = workers;
        this.json = json;
    }

    /** An event given up; {@code failure} is its kind and place, never a message. */
    public record DeadLetter(CloudEvent event, int attempts, String failure, Instant parkedAt) {}

    public List<ConsumerStatus> statuses() {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement = connection.prepareStatement(STATUSES);
                ResultSet row = statement.executeQuery()) {
            List<ConsumerStatus> found = new ArrayList<>();
            while (row.next()) {
                found.add(status(row));
            }
            return found;
        } catch (SQLException e) {
            throw new EventsUnavailable(e);
        }
    }

    private static ConsumerStatus status(ResultSet row) throws SQLException {
        return new ConsumerStatus(
                row.getString("name"),
                row.getString("feed"),
                row.getObject("last_event_id", UUID.class),
                Duration.ofMillis((long) Math.max(0, row.getDouble("lag") * 1000)),
                row.getLong("waiting"),
                row.getLong("dead"),
                instant(row, "checked_at"),
                row.getString("failure"),
                instant(row, "gap_at"));
    }

    /** What a consumer gave up, oldest first. */
    public List<DeadLetter> listDead(String consumer, int limit) {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement = connection.prepareStatement(DEAD)) {
            statement.setString(1, consumer);
            statement.setLong(2, 0);
            statement.setInt(3, limit);
            List<DeadLetter> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new DeadLetter(
                            json.readValue(row.getString("event"), CloudEvent.class),
                            row.getInt("attempts"),
                            row.getString("failure"),
                            row.getObject("parked_at", OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("dead letter with unreadable json", e);
        } catch (SQLException e) {
            throw new EventsUnavailable(e);
        }
    }

    /** Has an event tried again, from its first try on, after the later ones that went by it; false if not given up. */
    public boolean replay(String consumer, String source, UUID event) {
        return change(REPLAY, consumer, source, event);
    }

    /** Lets an event go for good, as if it had been acted upon; false if not given up. */
    public boolean discard(String consumer, String source, UUID event) {
        return change(DISCARD, consumer, source, event);
    }

    /** The objects concerned were read again: the gap is closed. */
    public void closeGap(String consumer) {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update event_consumer set gap_at = null where name = ?")) {
            statement.setString(1, consumer);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new EventsUnavailable(e);
        }
    }

    private boolean change(String sql, String consumer, String source, UUID event) {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            statement.setString(2, source);
            statement.setObject(3, event);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new EventsUnavailable(e);
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
