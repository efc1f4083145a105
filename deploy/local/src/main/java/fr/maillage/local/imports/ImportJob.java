package fr.maillage.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.local.directory.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An import as the registry describes it; states and counts that this program does not know are kept as they are. */
public record ImportJob(
        String id,
        @Nullable String kind,
        String state,
        double progress,
        @Nullable String stage,
        @Nullable Map<String, Long> counts,
        @Nullable Long etaSeconds,
        @Nullable Problem failure,
        @Nullable Boolean dryRun) {
    public ImportJob {
        counts = counts == null ? Map.of() : new LinkedHashMap<>(counts);
    }

    static ImportJob parse(String json) {
        return Json.MAPPER.convertValue(tree(json), ImportJob.class);
    }

    Map<String, Long> counted() {
        return counts == null ? Map.of() : counts;
    }

    public long count(String name) {
        return counted().getOrDefault(name, 0L);
    }

    boolean isRehearsal() {
        return Boolean.TRUE.equals(dryRun);
    }

    public boolean isOver() {
        return switch (state) {
            case "SUCCEEDED", "FAILED", "CANCELLED", "WAITING_RELEASE" -> true;
            default -> false;
        };
    }

    private static JsonNode tree(String json) {
        return Problem.tree(json);
    }
}
