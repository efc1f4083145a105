package fr.maillage.platform.data.event.consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.event.feed.CloudEvent;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events set aside. The oldest that waits of each object is tried again; those behind it wait for it. */
@ApplicationScoped
class Parked {

    private static final String ADD = """
            insert into event_parked (consumer, source, event_id, subject, type, event, state, attempts, retry_at, failure)
            values (?, ?, ?, ?, ?, ?::jsonb, 'WAITING', ?, clock_timestamp() + make_interval(secs => ?), ?)
            on conflict do nothing""";

    private static final String CONCERNING = """
            select source, event_id, subject, state from event_parked
             where consumer = ? and (event_id = any (?) or (state = 'WAITING' and subject = any (?)))""";

    private static final String FIRST_OF_EACH = """
            select distinct on (source, subject) * from event_parked
             where consumer = ? and state = 'WAITING' order by source, subject, seq""";

    private static final String DUE = "select source, event_id, event, attempts from (" + FIRST_OF_EACH
            + ") first where retry_at <= clock_timestamp() order by seq limit 50";

    private static final String NEXT =
            "select extract(epoch from min(retry_at) - clock_timestamp()) from (" + FIRST_OF_EACH + ") first";

    private static final String REMOVE = "delete from event_parked where consumer = ? and source = ? and event_id = ?";

    private static final String FAILED = """
            update event_parked set attempts = ?, state = ?, failure = ?,
                   retry_at = clock_timestamp() + make_interval(secs => ?)
             where consumer = ? and source = ? and event_id = ?""";

    private final AgroalDataSource workers;
    private final ObjectMapper json;

    Parked(@DataSource("worker") AgroalDataSource workers, ObjectMapper json) {
        this.workers = workers;
        this.json = json;
    }

    /** An event to be tried again. */
    record Due(CloudEvent event, int attempts) {}

    /** What stands in the way of some events: themselves parked already, or an earlier one of their object waits. */
    record Obstacles(Set<EventKey> parked, Set<String> waitingSubjects) {

        boolean hasParked(CloudEvent event) {
            return parked.contains(EventKey.of(event));
        }

        boolean holdsBack(CloudEvent event) {
            return waitingSubjects.contains(subjectOf(event));
        }
    }

    Obstacles concerning(Connection connection, String consumer, List<CloudEvent> events) throws SQLException {
        Set<EventKey> keys = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(CONCERNING)) {
            statement.setString(1, consumer);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", events.stream().map(CloudEvent::id).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text", events.stream().map(CloudEvent::subject).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String source = row.getString("source");
                    keys.add(new EventKey(source, row.getObject("event_id", UUID.class)));
                    if (row.getString("state").equals("WAITING")) {
                        subjects.add(source + " " + row.getString("subject"));
                    }
                }
            }
        }
        return new Obstacles(keys, subjects);
    }

    private static String subjectOf(CloudEvent event) {
        return event.source() + " " + event.subject();
    }

    void add(
            Connection connection,
            String consumer,
            CloudEvent event,
            int attempts,
            Duration pause,
            @Nullable String failure)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setString(1, consumer);
            statement.setString(2, event.source());
            statement.setObject(3, event.id());
            statement.setString(4, event.subject());
            statement.setString(5, event.type());
            statement.setString(6, json.writeValueAsString(event));
            statement.setInt(7, attempts);
            statement.setDouble(8, pause.toMillis() / 1000.0);
            statement.setString(9, failure);
            statement.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new SQLException("event is not writable as json", e);
        }
    }

    List<Due> due(String consumer) throws SQLException {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement = connection.prepareStatement(DUE)) {
            statement.setString(1, consumer);
            List<Due> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    CloudEvent event = json.readValue(row.getString("event"), CloudEvent.class);
                    found.add(new Due(event, row.getInt("attempts")));
                }
            }
            return found;
        } catch (JsonProcessingException e) {
            throw new SQLException("parked event with unreadable json", e);
        }
    }

    /** How long until the next is due, at most so long. */
    Duration untilNext(String consumer, Duration longest) throws SQLException {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, consumer);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                double seconds = row.getDouble(1);
                Duration next = Duration.ofMillis((long) Math.max(0, seconds * 1000));
                return row.wasNull() || next.compareTo(longest) > 0 ? longest : next;
            }
        }
    }

    /** False when it is no longer parked: an operator let it go. */
    boolean remove(Connection connection, String consumer, CloudEvent event) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
            statement.setString(1, consumer);
            statement.setString(2, event.source());
            statement.setObject(3, event.id());
            return statement.executeUpdate() == 1;
        }
    }

    void failed(Connection connection, String consumer, Due due, boolean givenUp, Duration pause, String failure)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FAILED)) {
            statement.setInt(1, due.attempts() + 1);
            statement.setString(2, givenUp ? "DEAD" : "WAITING");
            statement.setString(3, failure);
            statement.setDouble(4, pause.toMillis() / 1000.0);
            statement.setString(5, consumer);
            statement.setString(6, due.event().source());
            statement.setObject(7, due.event().id());
            statement.executeUpdate();
        }
    }
}
