package fr.maillage.platform.data.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One job as stored. {@code progress} is a share, 0 to 1; {@code failure} tells why it failed or waits. */
public record Job(
        UUID id,
        String kind,
        String lane,
        JobState state,
        @Nullable String stage,
        double progress,
        Map<String, Long> counts,
        JsonNode parameters,
        List<JobWarning> warnings,
        @Nullable JobProblem failure,
        @Nullable String tenant,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Instant changedAt,
        int attempt) {

    public Job {
        counts = Map.copyOf(counts);
        warnings = List.copyOf(warnings);
    }
}
