package fr.maillage.platform.data.sample;

import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Publishes as a service does, in a transaction that acts for an organization. */
@Singleton
public class Publishing {

    public static final String TOULOUSE = "243100518";
    public static final String RENNES = "243500139";

    private final Events events;
    private final TenantContext tenants;
    private final SideDoor database;

    Publishing(Events events, TenantContext tenants, SideDoor database) {
        this.events = events;
        this.tenants = tenants;
        this.database = database;
    }

    public static NewEvent changedThingOf(String tenant) {
        return changed(tenant, UUID.randomUUID(), 1);
    }

    public static NewEvent changed(String tenant, UUID thing, int version) {
        return NewEvent.ofTenant(tenant, SampleEvents.CHANGED, "thing", thing)
                .with("state", SampleEvents.State.OPEN)
                .with("version", version);
    }

    public static NewEvent changedReference() {
        return NewEvent.ofReference(
                        SampleEvents.CHANGED, "thing", UUID.randomUUID().toString())
                .with("version", 1);
    }

    /** One transaction of this instance; an empty organization is the operator, who may speak of reference data. */
    public UUID as(String organization, NewEvent event) {
        return organization.isEmpty()
                ? publish(event)
                : tenants.asWorker(WorkerScope.of(organization), "test", () -> publish(event));
    }

    private UUID publish(NewEvent event) {
        return QuarkusTransaction.requiringNew().call(() -> events.publish(event));
    }

    /** One transaction of another instance: nothing in this one hears of it. */
    public List<UUID> elsewhere(String organization, List<NewEvent> all) throws Exception {
        try (Connection connection = database.app(organization)) {
            List<UUID> ids = new ArrayList<>(events.publish(connection, all));
            connection.commit();
            return ids;
        }
    }
}
