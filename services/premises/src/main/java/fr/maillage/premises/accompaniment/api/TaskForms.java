package fr.maillage.premises.accompaniment.api;

import fr.maillage.premises.accompaniment.domain.Task;
import fr.maillage.premises.accompaniment.domain.TaskState;
import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.request.domain.FamilyService;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Tasks as they are written and read. */
final class TaskForms {

    private TaskForms() {}

    /** A task to enter. */
    @Schema(name = "NewTask", description = "Une tâche d'accompagnement. / A task.")
    record NewTask(
            @NotNull @Schema(description = "De quoi il s'agit. / What it is about.", examples = "SCHOOL")
            FamilyService kind,

            @Nullable @Schema(description = "Pour quand. / By when.", examples = "2027-02-01")
            LocalDate dueOn,

            @Nullable
            @Size(max = 4000)
            @Schema(
                    description = "En mots libres ; scellé. / In free words; sealed.",
                    examples = "Deux enfants, CP et CM1")
            String note) {}

    /** What a merge patch may touch. */
    @Schema(name = "TaskChange", description = "Ce qui change d'une tâche. / What changes of a task.")
    record TaskChange(
            @NotNull @Schema(description = "Où elle en est. / Where it stands.", examples = "DONE")
            TaskState state,

            @Nullable @Schema(description = "Pour quand. / By when.", examples = "2027-02-01")
            LocalDate dueOn,

            @Nullable
            @Size(max = 4000)
            @Schema(description = "En mots libres ; scellé. / In free words; sealed.", examples = "Inscription faite")
            String note) {

        static TaskChange from(Task task) {
            return new TaskChange(task.state(), task.dueOn(), task.note());
        }
    }

    /** A task as it is read. */
    @Schema(name = "Task", description = "Tâche d'accompagnement. / Task.")
    record TaskResponse(
            @Schema(description = "Identifiant. / Id.") UUID id,

            @Schema(description = "De quoi il s'agit. / What it is about.")
            CodedValue kind,

            @Schema(description = "Où elle en est. / Where it stands.")
            CodedValue state,

            @Nullable @Schema(description = "Pour quand. / By when.")
            LocalDate dueOn,

            @Nullable @Schema(description = "En mots libres. / In free words.")
            String note,

            @Schema(
                    description = "Compte ses changements ; fait son ETag. / Counts its changes; makes its ETag.",
                    examples = "1")
            int version,

            @Schema(description = "Création. / Creation.") Instant createdAt,

            @Schema(description = "Dernier changement. / Last change.")
            Instant changedAt) {

        static TaskResponse from(Task task) {
            return new TaskResponse(
                    task.id(),
                    CodedValue.of(task.kind()),
                    CodedValue.of(task.state()),
                    task.dueOn(),
                    task.note(),
                    task.version(),
                    task.createdAt(),
                    task.changedAt());
        }
    }
}
