package fr.maillage.registry.datasubject.store;

import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.subject.SubjectRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Tells who keeps copies that objects are gone: which, and nothing more (GDPR art. 19). */
@ApplicationScoped
class Tombstones {

    private final SubjectRows rows;
    private final Events events;

    Tombstones(SubjectRows rows, Events events) {
        this.rows = rows;
        this.events = events;
    }

    /** One for each {@code id} that the statement selects, before the rows go. */
    void publish(Connection connection, String tenant, EventType gone, String type, String sql, Object... values)
            throws SQLException {
        List<NewEvent> told = rows.list(connection, sql, values).stream()
                .map(row -> NewEvent.ofTenant(tenant, gone, type, row.path("id").asText()))
                .toList();
        if (!told.isEmpty()) {
            events.publish(connection, told);
        }
    }
}
