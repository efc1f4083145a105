package fr.maillage.premises.accompaniment;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.premises.accompaniment.domain.Task;
import fr.maillage.premises.accompaniment.domain.TaskState;
import fr.maillage.premises.accompaniment.store.TaskRows;
import fr.maillage.premises.request.RequestService;
import fr.maillage.premises.request.RequestWriting;
import fr.maillage.premises.request.domain.FamilyService;
import fr.maillage.premises.request.domain.Writer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tasks of a request: read and written where the request is. Reading them is an access to what is known of a household. */
@ApplicationScoped
@Transactional
public class TaskService {

    private final TaskRows tasks;
    private final RequestWriting requests;
    private final Audit audit;
    private final Clock clock;

    TaskService(TaskRows tasks, RequestWriting requests, Audit audit, Clock clock) {
        this.tasks = tasks;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Task> list(Writer by, UUID request) {
        requests.own(by, request);
        audit.granted(Access.to("request.tasks", RequestService.TYPE, request, FieldClass.PERSONAL, by.tenant()));
        return tasks.list(by.tenant(), request);
    }

    public Task get(Writer by, UUID request, UUID id) {
        requests.own(by, request);
        audit.granted(Access.to("request.tasks", RequestService.TYPE, request, FieldClass.PERSONAL, by.tenant()));
        return tasks.find(by.tenant(), request, id).orElseThrow(() -> notFound(id));
    }

    public Task add(Writer by, UUID request, FamilyService kind, @Nullable LocalDate dueOn, @Nullable String note) {
        requests.own(by, request);
        Instant now = now();
        Task task = new Task(UUID.randomUUID(), by.tenant(), request, kind, TaskState.OPEN, dueOn, note, 1, now, now);
        tasks.add(task);
        return task;
    }

    public Task change(Writer by, Task before, TaskState state, @Nullable LocalDate dueOn, @Nullable String note) {
        requests.own(by, before.request());
        Task after = before.with(state, dueOn, note, now());
        if (!tasks.change(before, after)) {
            throw Problem.of(
                    StandardProblem.STALE_VERSION,
                    "La tâche a changé entre-temps : sa version %d n'est plus l'actuelle.".formatted(before.version()),
                    "The task changed meanwhile: its version %d is no longer the current one."
                            .formatted(before.version()));
        }
        return after;
    }

    private static Problem notFound(UUID id) {
        return Problem.of(
                TaskProblem.TASK_NOT_FOUND,
                "Aucune tâche %s de cette demande.".formatted(id),
                "No task %s of this request.".formatted(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
