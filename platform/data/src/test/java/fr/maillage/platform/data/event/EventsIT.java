package fr.maillage.platform.data.event;

import static fr.maillage.platform.data.sample.Publishing.RENNES;
import static fr.maillage.platform.data.sample.Publishing.TOULOUSE;
import static fr.maillage.platform.data.sample.Publishing.changedThingOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.data.sample.Publishing;
import fr.maillage.platform.data.sample.SampleEvents;
import fr.maillage.platform.data.sample.SideDoor;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What gets into the outbox, and what does not. */
@QuarkusTest
class EventsIT {

    private final Events events;
    private final SideDoor database;
    private final TenantContext tenants;
    private final Publishing publishing;

    EventsIT(Events events, SideDoor database, TenantContext tenants, Publishing publishing) {
        this.events = events;
        this.database = database;
        this.tenants = tenants;
        this.publishing = publishing;
    }

    private long known(UUID event) throws SQLException {
        return database.number(
                "select (select count(*) from outbox where id = '%1$s') + (select count(*) from event where id = '%1$s')"
                        .formatted(event));
    }

    @Test
    void an_event_and_its_change_are_committed_together() throws SQLException {
        UUID event = publishing.as(TOULOUSE, changedThingOf(TOULOUSE));

        assertThat(known(event)).isEqualTo(1);
    }

    @Test
    void a_change_undone_leaves_no_event() throws SQLException {
        var published = new UUID[1];

        assertThatThrownBy(() -> tenants.asWorker(
                        WorkerScope.of(TOULOUSE),
                        "test",
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            published[0] = events.publish(changedThingOf(TOULOUSE));
                            throw new IllegalArgumentException("undone");
                        })))
                .hasMessageContaining("undone");

        assertThat(known(published[0])).isZero();
    }

    @Test
    void outside_of_a_transaction_nothing_is_published() throws SQLException {
        assertThatIllegalStateException().isThrownBy(() -> events.publish(changedThingOf(TOULOUSE)));
        try (Connection autoCommit = database.worker()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> events.publish(autoCommit, List.of(changedThingOf(TOULOUSE))));
        }
    }

    @Test
    void a_service_publishes_its_own_types_only() {
        EventType foreign = EventType.of("fr.maillage.registry.structure.closed.v1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> publishing.as("", NewEvent.ofReference(foreign, "structure", "310000001")))
                .withMessageContaining("fr.maillage.sample");
    }

    @Test
    void a_request_publishes_for_its_own_organization_only() {
        assertThatThrownBy(() -> publishing.as(RENNES, changedThingOf(TOULOUSE)))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> publishing.as(
                        RENNES,
                        NewEvent.ofReference(
                                SampleEvents.DELETED, "thing", UUID.randomUUID().toString())))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> publishing.as("", changedThingOf(TOULOUSE)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_request_reads_no_outbox() throws SQLException {
        try (Connection connection = database.app(TOULOUSE);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select 1 from outbox"))
                    .hasMessageContaining("permission denied");
        }
        try (Connection connection = database.app(TOULOUSE);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("delete from event"))
                    .hasMessageContaining("permission denied");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"familyName\": \"A1\"}",
                "{\"label\": \"A1\"}",
                "{\"ownerId\": \"Jean Dupont\"}",
                "{\"ownerId\": \"j@example.org\"}",
                "{\"ownerId\": {\"id\": 1}}",
                "{\"ownerIds\": [\"A1\", \"Jean Dupont\"]}",
                "{\"ownerIds\": [[\"A1\"]]}",
                "{\"ownerId\": null}",
                "{\"ownerId\": \"\"}",
                "[\"A1\"]",
                "\"A1\""
            })
    void the_table_itself_refuses_what_is_not_thin(String data) throws SQLException {
        assertThatThrownBy(() -> insert("fr.maillage.sample.thing.changed.v1", "'" + data + "'"))
                .hasMessageContaining("outbox_data_check");
    }

    @Tag("PR-03")
    @Test
    void the_table_itself_refuses_a_tombstone_with_data_and_a_change_without() {
        assertThatThrownBy(() -> insert("fr.maillage.sample.thing.deleted.v1", "'{\"id\": \"A1\"}'"))
                .hasMessageContaining("outbox_tombstone_check");
        assertThatThrownBy(() -> insert("fr.maillage.sample.thing.changed.v1", "null"))
                .hasMessageContaining("outbox_tombstone_check");
    }

    @Test
    void the_table_takes_every_shape_that_java_takes() throws SQLException {
        insert("fr.maillage.sample.thing.changed.v1", """
                '{"structureId": "finess:310000001", "memberIds": ["10001234567", "019a9cbb-5cae-7b53-bb3f-2b9d0b4b7a11"],
                  "communeCode": "2A004", "state": "OPEN", "movedOn": "2026-03-01", "recordedAt": "1970-01-01T00:00:00Z",
                  "version": 3, "isActive": true}'""");

        assertThat(database.number("select count(*) from outbox where type like '%changed.v1'")
                        + database.number("select count(*) from event where type like '%changed.v1'"))
                .isPositive();
    }

    private void insert(String type, String data) throws SQLException {
        try (Connection connection = database.worker();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into outbox (id, type, object_type, object_id, data, trace_id, occurred_at)
                    values (gen_random_uuid(), '%s', 'thing', 'A1', %s, '%032d', now())""".formatted(type, data, 1));
        }
    }
}
