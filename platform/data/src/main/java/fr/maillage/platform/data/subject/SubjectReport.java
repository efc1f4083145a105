package fr.maillage.platform.data.subject;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one service found or did, by category; the categories that cannot concern such a person are not in it. */
@Schema(name = "SubjectReport")
public record SubjectReport(
        UUID order,
        @Schema(examples = "registry") String service,
        SubjectAction action,
        boolean suppressed,
        Instant at,
        List<SubjectHolding> categories) {

    public SubjectReport {
        categories = List.copyOf(categories);
    }

    public SubjectReport withoutRecords() {
        return new SubjectReport(
                order,
                service,
                action,
                suppressed,
                at,
                categories.stream().map(SubjectHolding::withoutRecords).toList());
    }
}
