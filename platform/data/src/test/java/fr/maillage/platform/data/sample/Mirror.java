package fr.maillage.platform.data.sample;

import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.consumer.EventHandler;
import fr.maillage.platform.data.event.feed.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Set;

/** A handler as a service writes one: a bean, started by the platform. Notes whom the database believes to act. */
@ApplicationScoped
public class Mirror implements EventHandler {

    public static final EventType MIRRORED =
            EventType.of("fr.maillage.sample.mirror.moved.v1").count("version");

    @Override
    public String name() {
        return "mirror";
    }

    @Override
    public String feed() {
        return "sample";
    }

    @Override
    public Set<String> types() {
        return Set.of("fr.maillage.sample.mirror.");
    }

    @Override
    public void handle(CloudEvent event, Connection connection) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into effect (consumer, event_id, subject)
                values ('mirror', ?, current_setting('app.org') || '/' || current_setting('app.worker_scope'))
                returning seq""")) {
            statement.setObject(1, event.id());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
            }
        }
    }
}
