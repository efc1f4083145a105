package fr.maillage.platform.data.attachment;

import fr.maillage.platform.data.attachment.Antivirus.Finding;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * Takes attachments out of quarantine, one at a time, whoever put them there: a file whose row is locked is another
 * instance's, and is free again if that one dies. An antivirus that does not answer is asked again, ever less often.
 */
@ApplicationScoped
class AttachmentScan {

    private static final Logger LOG = Logger.getLogger(AttachmentScan.class);
    private static final int TRANSACTION_SECONDS = 300;

    private static final String NEXT = """
            select * from attachment where scan_at <= now() and archived_at is null
             order by scan_at limit 1 for update skip locked""";

    private static final String CLEAN = """
            update attachment set state = 'CLEAN', scan_at = null, scanned_at = now(), version = version + 1
             where id = ?""";

    private static final String REFUSED = """
            update attachment set state = 'REFUSED', refusal = ?, scan_at = null, scanned_at = now(), version = version + 1
             where id = ?""";

    /** From ten seconds to an hour. */
    private static final String LATER = """
            update attachment set scan_attempts = scan_attempts + 1,
                   scan_at = now() + least(interval '1 hour', interval '10 seconds' * power(2, least(scan_attempts, 9)))
             where id = ?""";

    private final AgroalDataSource workers;
    private final AttachmentFiles files;
    private final Antivirus antivirus;
    private final AfterTransaction after;
    private final TenantContext context;

    AttachmentScan(
            @DataSource("worker") AgroalDataSource workers,
            AttachmentFiles files,
            Antivirus antivirus,
            AfterTransaction after,
            TenantContext context) {
        this.workers = workers;
        this.files = files;
        this.antivirus = antivirus;
        this.after = after;
        this.context = context;
    }

    AttachmentState stateOfNew() {
        return antivirus.isSet() ? AttachmentState.QUARANTINED : AttachmentState.UNSCANNED;
    }

    /** Everything that waits and can be answered. */
    void scan() {
        boolean more = antivirus.isSet();
        while (more) {
            more = scanOne();
        }
    }

    /** Whether there was one. */
    private boolean scanOne() {
        return context.asWorker(
                WorkerScope.all(),
                "attachment-scan",
                () -> QuarkusTransaction.requiringNew()
                        .timeout(TRANSACTION_SECONDS)
                        .call(this::scanInTransaction));
    }

    private boolean scanInTransaction() throws SQLException {
        try (Connection connection = workers.getConnection()) {
            var rows = new AttachmentRows(connection);
            var next = rows.many(NEXT, statement -> {});
            if (next.isEmpty()) {
                return false;
            }
            settle(next.getFirst(), rows);
            return true;
        }
    }

    private void settle(Attachment attachment, AttachmentRows rows) throws SQLException {
        try (InputStream content = Files.newInputStream(files.path(attachment.id()))) {
            switch (antivirus.scan(content)) {
                case Finding.Clean _ -> rows.change(CLEAN, statement -> statement.setObject(1, attachment.id()));
                case Finding.Infected infected -> refuse(attachment, infected.signature(), rows);
            }
        } catch (IOException noAnswer) {
            LOG.warnf("attachment %s could not be scanned, it stays where it is: %s", attachment.id(), noAnswer);
            rows.change(LATER, statement -> statement.setObject(1, attachment.id()));
        }
    }

    private void refuse(Attachment attachment, String signature, AttachmentRows rows) throws SQLException {
        LOG.warnf("attachment %s was refused by the antivirus: %s", attachment.id(), signature);
        rows.change(REFUSED, statement -> {
            statement.setString(1, signature);
            statement.setObject(2, attachment.id());
        });
        after.committed(() -> files.remove(attachment.id()));
    }
}
