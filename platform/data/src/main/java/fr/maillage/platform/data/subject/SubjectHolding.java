package fr.maillage.platform.data.subject;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.http.language.Text;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A category of a report. */
@Schema(name = "SubjectHolding")
public record SubjectHolding(
        @Schema(examples = "local-knowledge") String category,
        String label,
        String labelEn,
        String source,
        String sourceEn,
        String purpose,
        String purposeEn,
        String retention,
        String retentionEn,
        Outcome outcome,
        Map<String, Long> rows,
        @Nullable String groundCode,
        @Nullable String ground,
        @Nullable String groundEn,
        @Nullable String groundSource,
        @Nullable Map<String, List<Object>> records) {

    /** Rows in the order of their tables, so that a report read back is the one that was written. */
    public SubjectHolding {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
    }

    /** What was found or done. */
    @Schema(name = "SubjectOutcome")
    public enum Outcome {
        /** Nothing is held. */
        NOTHING,
        SHOWN,
        REMOVED,
        KEPT
    }

    static SubjectHolding found(CategoryNotice notice, Map<String, List<JsonNode>> records) {
        Map<String, Long> rows = new TreeMap<>();
        records.forEach((table, found) -> rows.put(table, (long) found.size()));
        Map<String, List<Object>> shown = new TreeMap<>();
        records.forEach((table, found) -> shown.put(table, List.copyOf(found)));
        return of(notice, isEmpty(rows) ? Outcome.NOTHING : Outcome.SHOWN, rows, null, shown);
    }

    static SubjectHolding treated(CategoryNotice notice, Treatment treatment) {
        Map<String, Long> rows = new TreeMap<>(treatment.rows());
        if (isEmpty(rows)) {
            return of(notice, Outcome.NOTHING, rows, null, null);
        }
        return switch (treatment) {
            case Treatment.Removed _ -> of(notice, Outcome.REMOVED, rows, null, null);
            case Treatment.Kept kept -> of(notice, Outcome.KEPT, rows, kept.ground(), null);
        };
    }

    private static boolean isEmpty(Map<String, Long> rows) {
        return rows.values().stream().allMatch(count -> count == 0);
    }

    private static SubjectHolding of(
            CategoryNotice notice,
            Outcome outcome,
            Map<String, Long> rows,
            @Nullable Ground ground,
            @Nullable Map<String, List<Object>> records) {
        Text why = ground == null ? null : ground.why();
        return new SubjectHolding(
                notice.code(),
                notice.label().fr(),
                notice.label().en(),
                notice.source().fr(),
                notice.source().en(),
                notice.purpose().fr(),
                notice.purpose().en(),
                notice.retention().fr(),
                notice.retention().en(),
                outcome,
                rows,
                ground == null ? null : ground.code(),
                why == null ? null : why.fr(),
                why == null ? null : why.en(),
                ground == null ? null : ground.source(),
                records);
    }

    /** The same without the person's data: what may be kept as a proof. */
    public SubjectHolding withoutRecords() {
        return new SubjectHolding(
                category,
                label,
                labelEn,
                source,
                sourceEn,
                purpose,
                purposeEn,
                retention,
                retentionEn,
                outcome,
                rows,
                groundCode,
                ground,
                groundEn,
                groundSource,
                null);
    }
}
