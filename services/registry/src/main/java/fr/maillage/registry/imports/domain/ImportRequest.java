package fr.maillage.registry.imports.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of an import, kept with its job.
 *
 * @param fileName as the sender named it, for people only: never a path
 * @param scope {@code FULL} or territory codes
 * @param shipped true for the reference data of this platform
 * @param demonstration whether its rows are flagged as a demonstration's; null in requests of older releases
 * @param fields form fields of this kind of file alone, by name
 * @param released what a person accepted to lose, null when nobody was asked
 */
public record ImportRequest(
        String kind,
        String fileName,
        long fileBytes,
        String sha256,
        @Nullable LocalDate vintage,
        List<String> scope,
        boolean dryRun,
        boolean shipped,
        @Nullable Boolean demonstration,
        @Nullable Map<String, String> fields,
        @Nullable Release released) {

    /** What a person accepted: so many vanishing rows, so many losses of another kind. */
    public record Release(String by, long rows, long losses) {}

    public ImportRequest {
        scope = List.copyOf(scope);
        // Jobs of before there were any have none.
        fields = fields == null ? Map.of() : Map.copyOf(fields);
    }

    /** A field that was given, empty when it was not. */
    public String field(String name) {
        return fields == null ? "" : fields.getOrDefault(name, "");
    }

    /** What becomes the source of its rows. */
    public String sourceOf(ImportPlan plan) {
        return Boolean.TRUE.equals(demonstration) ? ImportPlan.DEMO : plan.source(shipped);
    }

    public ImportScope toScope() {
        return scope.equals(List.of("FULL"))
                ? new ImportScope.Full()
                : new ImportScope.Territories(scope.stream()
                        .map(ImportScope.TerritoryCode::parse)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
