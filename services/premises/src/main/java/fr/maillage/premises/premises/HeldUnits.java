package fr.maillage.premises.premises;

import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.premises.premises.store.HeldUnitRows;
import fr.maillage.premises.premises.store.HeldUnitRows.Freed;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is held for a request whose person is forgotten, on the connection of the order that forgets it. */
@ApplicationScoped
public class HeldUnits {

    private static final String PLATFORM = "job:data-subject";

    private final HeldUnitRows rows;
    private final Events events;

    HeldUnits(HeldUnitRows rows, Events events) {
        this.rows = rows;
        this.events = events;
    }

    /** Held units become free again, let ones no longer say for whom; with their histories and events. How many. */
    public int free(Connection connection, String tenant, UUID request) throws SQLException {
        List<UUID> holders = rows.lock(connection, tenant, request);
        List<NewEvent> told = new ArrayList<>();
        List<Freed> units = rows.free(connection, tenant, request);
        for (Freed unit : units) {
            boolean moved = unit.before() != unit.after();
            rows.record(connection, tenant, PremisesService.UNIT_TYPE, unit, moved ? "MOVED" : "CHANGED", PLATFORM);
            told.add(PremisesEvents.unit(tenant, unit, moved));
        }
        for (UUID holder : holders) {
            for (Freed premises : rows.aggregate(connection, tenant, holder)) {
                rows.record(connection, tenant, PremisesService.TYPE, premises, "CHANGED", PLATFORM);
                told.add(PremisesEvents.premises(tenant, premises));
            }
        }
        if (!told.isEmpty()) {
            events.publish(connection, told);
        }
        return units.size();
    }
}
