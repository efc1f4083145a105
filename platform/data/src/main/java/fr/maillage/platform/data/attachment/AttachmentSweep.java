package fr.maillage.platform.data.attachment;

import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Contents without an owner, and owners without a future: what a crash left, and what retention decided. */
@ApplicationScoped
public class AttachmentSweep {

    /** Longer than any transaction: a younger content may belong to one that is about to commit. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private static final int AT_ONCE = 1_000;

    private static final String KEPT = "select * from attachment where id = any (?) and state <> 'REFUSED'";

    private static final String OF_OBJECTS =
            "delete from attachment where tenant_id = ? and object_type = ? and object_id = any (?) returning *";

    private final AgroalDataSource workers;
    private final AttachmentFiles files;
    private final AfterTransaction after;
    private final TenantContext context;
    private final Clock clock;

    AttachmentSweep(
            @DataSource("worker") AgroalDataSource workers,
            AttachmentFiles files,
            AfterTransaction after,
            TenantContext context,
            Clock clock) {
        this.workers = workers;
        this.files = files;
        this.after = after;
        this.context = context;
        this.clock = clock;
    }

    /** Removes contents that no row hands out. How many. */
    public int removeOrphans() throws IOException {
        List<UUID> kept = files.keptBefore(clock.instant().minus(SETTLED));
        int removed = 0;
        for (int from = 0; from < kept.size(); from += AT_ONCE) {
            List<UUID> orphans = orphans(kept.subList(from, Math.min(from + AT_ONCE, kept.size())));
            orphans.forEach(files::remove);
            removed += orphans.size();
        }
        return removed;
    }

    private List<UUID> orphans(List<UUID> ids) {
        return context.asWorker(
                WorkerScope.all(),
                "attachment-sweep",
                () -> QuarkusTransaction.requiringNew().call(() -> withoutRow(ids)));
    }

    private List<UUID> withoutRow(List<UUID> ids) throws SQLException {
        try (Connection connection = workers.getConnection()) {
            var rows = new AttachmentRows(connection);
            var owned = new HashSet<UUID>();
            rows.many(KEPT, statement -> statement.setArray(1, rows.ids(ids)))
                    .forEach(attachment -> owned.add(attachment.id()));
            var orphans = new ArrayList<>(ids);
            orphans.removeAll(owned);
            return orphans;
        }
    }

    /**
     * Erases the attachments of erased objects: rows now, contents once the transaction at hand has committed. For a
     * retention job, in its own transaction and context. How many.
     */
    public int erase(String tenant, String objectType, List<UUID> objectIds) {
        try (Connection connection = workers.getConnection()) {
            var rows = new AttachmentRows(connection);
            List<Attachment> erased = rows.many(OF_OBJECTS, statement -> {
                statement.setString(1, tenant);
                statement.setString(2, objectType);
                statement.setArray(3, rows.ids(objectIds));
            });
            after.committed(() -> erased.forEach(attachment -> files.remove(attachment.id())));
            return erased.size();
        } catch (SQLException e) {
            throw new AttachmentsUnavailable(e);
        }
    }
}
