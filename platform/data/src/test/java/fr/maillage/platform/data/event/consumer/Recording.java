package fr.maillage.platform.data.event.consumer;

import fr.maillage.platform.data.event.feed.CloudEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Set;

/** Writes down each event it handles, and then does what the test wants to go wrong. */
final class Recording implements EventHandler {

    /** What happens after the effect and before the commit. */
    @FunctionalInterface
    interface Mishap {
        void after(CloudEvent event, Connection connection) throws Exception;
    }

    private final String name;
    private volatile Mishap mishap;

    Recording(String name, Mishap mishap) {
        this.name = name;
        this.mishap = mishap;
    }

    static Recording flawless(String name) {
        return new Recording(name, (_, _) -> {});
    }

    void repair() {
        mishap = (_, _) -> {};
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String feed() {
        return "sample";
    }

    @Override
    public Set<String> types() {
        return Set.of("fr.maillage.sample.thing.");
    }

    @Override
    public int together() {
        return 10;
    }

    @Override
    public void handle(CloudEvent event, Connection connection) throws Exception {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into effect (consumer, event_id, subject) values (?, ?, ?)")) {
            statement.setString(1, name);
            statement.setObject(2, event.id());
            statement.setString(3, event.subject());
            statement.executeUpdate();
        }
        mishap.after(event, connection);
    }
}
