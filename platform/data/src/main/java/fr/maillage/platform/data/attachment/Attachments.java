package fr.maillage.platform.data.attachment;

import fr.maillage.platform.data.attachment.AttachmentRows.Binding;
import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.tenant.Acting;
import fr.maillage.platform.data.tenant.ObjectRef;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.problem.Problem;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Attachments, as services add and show them. Every method joins the caller's transaction; row-level security says whose
 * objects are seen, the roles an attachment names say who among those sees it, and both have the same answer: not found.
 */
@ApplicationScoped
@Transactional
public class Attachments {

    private static final Duration QUARANTINE = Duration.ofSeconds(10);

    private static final String ADD = """
            insert into attachment (id, tenant_id, object_type, object_id, name, content_type, size, sha256, field_class,
                                    visible_to, state, scan_at, created_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now(), ?) returning *""";

    private static final String SEEN = " and archived_at is null and (visible_to && ? or created_by = ?)";

    private static final String OF_OBJECT = "select * from attachment where tenant_id = ? and object_type = ?"
            + " and object_id = ?" + SEEN + " order by created_at, id";

    private static final String ONE = "select * from attachment where id = ?" + SEEN;

    private static final String ARCHIVE =
            "update attachment set archived_at = now(), version = version + 1" + " where id = ? and version = ?" + SEEN;

    private final AgroalDataSource requests;
    private final AttachmentFiles files;
    private final AttachmentIntake intake;
    private final AttachmentScan scan;
    private final AttachmentKeeper keeper;
    private final AfterTransaction after;
    private final TenantContext context;
    private final Caller caller;
    private final Audit audit;

    Attachments(
            AgroalDataSource requests,
            AttachmentFiles files,
            AttachmentIntake intake,
            AttachmentScan scan,
            AttachmentKeeper keeper,
            AfterTransaction after,
            TenantContext context,
            Caller caller,
            Audit audit) {
        this.requests = requests;
        this.files = files;
        this.intake = intake;
        this.scan = scan;
        this.keeper = keeper;
        this.after = after;
        this.context = context;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Takes over an uploaded file, which is gone from where it was. Empty is 400, too large 413, not a type taken 415, a
     * name that says otherwise 422. Undone with the transaction.
     */
    public Attachment add(NewAttachment asked, Path uploaded) {
        AttachmentIntake.Content content = intake.inspect(uploaded, asked.name());
        UUID id = UUID.randomUUID();
        after.undone(() -> files.remove(id));
        after.committed(keeper::wake);
        try {
            files.keep(id, uploaded);
        } catch (IOException e) {
            throw new AttachmentsUnavailable(e);
        }
        return many(ADD, rows -> statement -> {
                    statement.setObject(1, id);
                    statement.setString(2, asked.to().tenant());
                    statement.setString(3, asked.to().type());
                    statement.setObject(4, asked.to().id());
                    statement.setString(5, content.name().value());
                    statement.setString(6, content.type().name());
                    statement.setLong(7, content.size());
                    statement.setString(8, content.sha256());
                    statement.setString(9, asked.fieldClass().name());
                    statement.setArray(10, rows.texts(asked.visibleTo()));
                    statement.setString(11, scan.stateOfNew().name());
                    statement.setString(12, context.acting().subject());
                })
                .getFirst();
    }

    /** The attachments of an object that the caller sees, in the order they came. */
    public List<Attachment> list(ObjectRef object) {
        return many(OF_OBJECT, rows -> statement -> {
            statement.setString(1, object.tenant());
            statement.setString(2, object.type());
            statement.setObject(3, object.id());
            statement.setArray(4, rows.texts(audiences()));
            statement.setString(5, context.acting().subject());
        });
    }

    public Attachment get(UUID id) {
        return many(ONE, rows -> statement -> {
                    statement.setObject(1, id);
                    statement.setArray(2, rows.texts(audiences()));
                    statement.setString(3, context.acting().subject());
                })
                .stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(AttachmentProblem.ATTACHMENT_NOT_FOUND));
    }

    /** The content, to be sent by {@link Download#answer}; in quarantine 409, destroyed 410. In the audit trail. */
    public Download open(UUID id) {
        Attachment attachment = get(id);
        switch (attachment.state()) {
            case QUARANTINED ->
                throw Problem.of(AttachmentProblem.ATTACHMENT_QUARANTINED).retryAfter(QUARANTINE);
            case REFUSED -> throw Problem.of(AttachmentProblem.ATTACHMENT_REFUSED);
            case CLEAN, UNSCANNED ->
                audit.granted(
                        Access.to("attachment.read", "attachment", id, attachment.fieldClass(), attachment.tenant()));
        }
        return new Download(attachment, files.path(id));
    }

    /** Out of sight; erased later, by retention. False when the version named is not the present one. */
    public boolean archive(UUID id, int version) {
        return change(ARCHIVE, rows -> statement -> {
                    statement.setObject(1, id);
                    statement.setInt(2, version);
                    statement.setArray(3, rows.texts(audiences()));
                    statement.setString(4, context.acting().subject());
                })
                == 1;
    }

    // The bearer of a link has no role, whatever token came along.
    private Set<String> audiences() {
        Acting acting = context.acting();
        return acting.object().isEmpty() ? caller.roles() : Set.of(NewAttachment.LINK);
    }

    private List<Attachment> many(String sql, BindingOnRows binding) {
        try (Connection connection = requests.getConnection()) {
            var rows = new AttachmentRows(connection);
            return rows.many(sql, binding.on(rows));
        } catch (SQLException e) {
            throw new AttachmentsUnavailable(e);
        }
    }

    private int change(String sql, BindingOnRows binding) {
        try (Connection connection = requests.getConnection()) {
            var rows = new AttachmentRows(connection);
            return rows.change(sql, binding.on(rows));
        } catch (SQLException e) {
            throw new AttachmentsUnavailable(e);
        }
    }

    @FunctionalInterface
    private interface BindingOnRows {
        Binding on(AttachmentRows rows);
    }
}
