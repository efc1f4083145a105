package fr.maillage.premises.lease.store;

import fr.maillage.platform.data.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which occupancy holds which unit: what was made of the unit's state and has still to be undone. */
@ApplicationScoped
public class HeldUnits {

    private final Statements sql;

    HeldUnits(Statements sql) {
        this.sql = sql;
    }

    /** Units by the occupancy of a lease that holds them; along lease_occupancy_order_idx. */
    public Map<UUID, UUID> of(String tenant, UUID lease) {
        Map<UUID, UUID> held = new HashMap<>();
        sql.list(
                        """
                        select id, held_unit_id from lease_occupancy
                         where tenant_id = ? and lease_id = ? and held_unit_id is not null""",
                        List.of(tenant, lease),
                        row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .forEach(one -> held.put(one.getKey(), one.getValue()));
        return held;
    }

    public void write(String tenant, UUID occupancy, @Nullable UUID unit) {
        sql.change(
                "update lease_occupancy set held_unit_id = ? where tenant_id = ? and id = ?",
                Arrays.<@Nullable Object>asList(unit, tenant, occupancy));
    }

    /** Until the transaction ends, nobody else decides by another lease whether one of these is free. */
    public void lock(SortedSet<UUID> units) {
        units.forEach(unit -> sql.list(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))", List.of("leased-unit/" + unit), row -> unit));
    }

    /** Whether somebody else is in a unit on a day, under whichever lease; by lease_occupancy_unit_excl. */
    public boolean others(String tenant, UUID unit, UUID occupancy, LocalDate day) {
        return sql.find("""
                        select 1 from lease_occupancy o join lease l on l.tenant_id = o.tenant_id and l.id = o.lease_id
                         where o.tenant_id = ? and o.unit_id = ? and o.id <> ?
                           and daterange(o.from_date, o.to_date, '[)') @> ?
                           and (l.to_date is null or l.to_date > ?) and l.state <> 'ARCHIVED' limit 1""", List.of(tenant, unit, occupancy, day, day), row -> row.getInt(1))
                .isPresent();
    }
}
