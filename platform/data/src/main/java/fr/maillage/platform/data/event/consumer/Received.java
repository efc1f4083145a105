package fr.maillage.platform.data.event.consumer;

import fr.maillage.platform.data.event.feed.CloudEvent;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The events a consumer has acted upon, kept as long as events are. */
@ApplicationScoped
class Received {

    private static final String ADD = """
            insert into event_received (consumer, source, event_id)
            select ?, source, id from unnest(?::text[], ?::uuid[]) as given(source, id)
            on conflict do nothing returning source, event_id""";

    private static final String BACK = """
            select event_id from event_received where consumer = ? order by seq desc offset ? limit 1""";

    private final AgroalDataSource workers;

    Received(@DataSource("worker") AgroalDataSource workers) {
        this.workers = workers;
    }

    /** Marks events in the caller's transaction; gives those that were not marked before. */
    Set<EventKey> add(Connection connection, String consumer, List<CloudEvent> events) throws SQLException {
        Set<EventKey> fresh = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setString(1, consumer);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", events.stream().map(CloudEvent::source).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", events.stream().map(CloudEvent::id).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    fresh.add(new EventKey(row.getString(1), row.getObject(2, UUID.class)));
                }
            }
        }
        return fresh;
    }

    /** The event acted upon so many before the last; empty beyond the first. */
    Optional<UUID> back(String consumer, int events) throws SQLException {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement = connection.prepareStatement(BACK)) {
            statement.setString(1, consumer);
            statement.setInt(2, events);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }
}
