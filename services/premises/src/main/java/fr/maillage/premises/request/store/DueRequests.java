package fr.maillage.premises.request.store;

import fr.maillage.platform.data.sql.WorkerStatements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Requests whose confirmation grows old, of all organizations; along installation_request_due_idx. */
@ApplicationScoped
public class DueRequests {

    /** One instance at a time: the word is hashed, as for every lock of the platform. */
    private static final String LOCK =
            "select pg_try_advisory_xact_lock(hashtextextended('request-reconfirmation', 0))";

    private static final String DUE = """
            select tenant_id, id from installation_request
             where not archived and state in ('RECEIVED', 'QUALIFIED', 'MATCHING', 'PROPOSED', 'VISITED')
               and confirmed_on <= ? and ((told_on is null and reminded_on is null) or reminded_on <= ?)
               and (tenant_id, id) > (?, ?)
             order by tenant_id, id limit ?""";

    private final WorkerStatements sql;

    DueRequests(WorkerStatements sql) {
        this.sql = sql;
    }

    /** A request and whose it is. */
    public record Due(String tenant, UUID id) {

        public static final Due FIRST = new Due("", new UUID(0, 0));
    }

    /** False while another instance is at it; held until the transaction ends. */
    public boolean lock() {
        return sql.find(LOCK, List.of(), row -> row.getBoolean(1)).orElse(false);
    }

    /** Behind one of them, at most so many: confirmed no later than a day, and not told of, or reminded by another. */
    public List<Due> list(LocalDate confirmedBy, LocalDate remindedBy, Due after, int limit) {
        return sql.list(
                DUE,
                List.of(confirmedBy, remindedBy, after.tenant(), after.id(), limit),
                row -> new Due(row.getString(1), row.getObject(2, UUID.class)));
    }
}
