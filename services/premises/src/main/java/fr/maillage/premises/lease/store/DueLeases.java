package fr.maillage.premises.lease.store;

import fr.maillage.platform.data.sql.WorkerStatements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a day asks of leases, of all organizations. */
@ApplicationScoped
public class DueLeases {

    /** One instance at a time: the word is hashed, as for every lock of the platform. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended('lease-day', 0))";

    private static final String UNJUDGED = """
            select tenant_id, id as lease_id, id from lease
             where state = 'SIGNED' and (judged_on is null or judged_on < ?) and (tenant_id, id) > (?, ?)
             order by tenant_id, id limit ?""";

    private static final String TO_SETTLE = """
            select o.tenant_id, o.lease_id, o.id from lease_occupancy o
              join lease l on l.tenant_id = o.tenant_id and l.id = o.lease_id
             where o.held_unit_id is not null
               and (o.to_date <= ? or l.to_date <= ? or l.state = 'ARCHIVED') and (o.tenant_id, o.id) > (?, ?)
            union all
            select o.tenant_id, o.lease_id, o.id from lease_occupancy o
              join lease l on l.tenant_id = o.tenant_id and l.id = o.lease_id
             where o.held_unit_id is null and coalesce(o.to_date, 'infinity'::date) > ? and o.from_date <= ?
               and (l.to_date is null or l.to_date > ?) and l.state <> 'ARCHIVED' and (o.tenant_id, o.id) > (?, ?)
             order by 1, 3 limit ?""";

    private final WorkerStatements sql;

    DueLeases(WorkerStatements sql) {
        this.sql = sql;
    }

    /**
     * A lease, or an occupancy of one.
     *
     * @param id of the lease or of the occupancy: the order
     */
    public record Due(String tenant, UUID leaseId, UUID id) {

        public static final Due FIRST = new Due("", new UUID(0, 0), new UUID(0, 0));
    }

    /** False while another instance is at it; held until the transaction ends. */
    public boolean lock() {
        return sql.find(LOCK, List.of(), row -> row.getBoolean(1)).orElse(false);
    }

    /** Signed ones that were not judged on a day yet, along lease_judged_idx. */
    public List<Due> unjudged(LocalDate today, Due after, int limit) {
        return sql.list(UNJUDGED, List.of(today, after.tenant(), after.id(), limit), DueLeases::due);
    }

    /** Occupancies that hold a unit and are over, or hold none and have begun: those of lease_occupancy_held_idx and _ahead_idx. */
    public List<Due> toSettle(LocalDate today, Due after, int limit) {
        String tenant = after.tenant();
        UUID id = after.id();
        return sql.list(
                TO_SETTLE, List.of(today, today, tenant, id, today, today, today, tenant, id, limit), DueLeases::due);
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(row.getString(1), row.getObject(2, UUID.class), row.getObject(3, UUID.class));
    }
}
