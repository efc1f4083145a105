package fr.maillage.premises.accompaniment.domain;

import fr.maillage.premises.request.domain.FamilyService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is kept.
 *
 * @param note free words; kept sealed
 */
public record Task(
        UUID id,
        String tenant,
        UUID request,
        FamilyService kind,
        TaskState state,
        @Nullable LocalDate dueOn,
        @Nullable String note,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public Task with(TaskState other, @Nullable LocalDate day, @Nullable String words, Instant now) {
        return new Task(id, tenant, request, kind, other, day, words, version + 1, createdAt, now);
    }
}
