package fr.maillage.premises.accompaniment.store;

import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.seal.SealedPlace;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.accompaniment.domain.Task;
import fr.maillage.premises.accompaniment.domain.TaskState;
import fr.maillage.premises.request.domain.FamilyService;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tasks, along accompaniment_task_request_idx. */
@ApplicationScoped
public class TaskRows {

    private final Statements sql;
    private final FieldSeal seal;

    TaskRows(Statements sql, FieldSeal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    public void add(Task task) {
        sql.change(
                """
                insert into accompaniment_task (kind, state, due_on, note, version, created_at, changed_at, request_id,
                                                tenant_id, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Arrays.<@Nullable Object>asList(
                        task.kind().name(),
                        task.state().name(),
                        task.dueOn(),
                        sealed(task),
                        task.version(),
                        task.createdAt(),
                        task.changedAt(),
                        task.request(),
                        task.tenant(),
                        task.id()));
    }

    /** False when somebody else changed it first. */
    public boolean change(Task before, Task after) {
        return sql.change(
                        """
                        update accompaniment_task set state = ?, due_on = ?, note = ?, version = ?, changed_at = ?
                         where tenant_id = ? and id = ? and version = ?""",
                        Arrays.<@Nullable Object>asList(
                                after.state().name(),
                                after.dueOn(),
                                sealed(after),
                                after.version(),
                                after.changedAt(),
                                before.tenant(),
                                before.id(),
                                before.version()))
                == 1;
    }

    public Optional<Task> find(String tenant, UUID request, UUID id) {
        return sql.find(
                "select * from accompaniment_task where tenant_id = ? and request_id = ? and id = ?",
                List.of(tenant, request, id),
                this::read);
    }

    /** In the order in which they were entered. */
    public List<Task> list(String tenant, UUID request) {
        return sql.list(
                "select * from accompaniment_task where tenant_id = ? and request_id = ? order by created_at, id",
                List.of(tenant, request),
                this::read);
    }

    private byte @Nullable [] sealed(Task task) {
        String note = task.note();
        return note == null ? null : seal.close(place(task.id(), task.tenant()), note.getBytes(StandardCharsets.UTF_8));
    }

    private Task read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String tenant = row.getString("tenant_id");
        byte[] note = row.getBytes("note");
        return new Task(
                id,
                tenant,
                row.getObject("request_id", UUID.class),
                FamilyService.valueOf(row.getString("kind")),
                TaskState.valueOf(row.getString("state")),
                Statements.day(row, "due_on"),
                note == null ? null : new String(seal.open(place(id, tenant), note), StandardCharsets.UTF_8),
                row.getInt("version"),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "changed_at"));
    }

    private static SealedPlace place(UUID row, String tenant) {
        return new SealedPlace("accompaniment_task", "note", row, tenant);
    }
}
