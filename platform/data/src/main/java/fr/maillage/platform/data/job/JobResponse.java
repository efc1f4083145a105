package fr.maillage.platform.data.job;

import fr.maillage.platform.data.job.JobProblem.Body;
import fr.maillage.platform.data.job.JobProblem.BodyViolation;
import fr.maillage.platform.http.language.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job as the API of every service shows it, whatever it does; what it was asked stays with the feature that asked. */
@Schema(name = "Job", description = "Un traitement et son avancement. / A job and where it stands.")
public record JobResponse(
        UUID id,
        @Schema(examples = "import:finess-stock") String kind,

        @Schema(description = "WAITING_RELEASE : une personne doit valider. / A person must release it.")
        JobState state,

        @Nullable String stage,

        @Schema(description = "Part faite, de 0 à 1. / Share done, 0 to 1.")
        double progress,

        @Schema(description = "Compteurs nommés. / Named counters.")
        Map<String, Long> counts,

        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,

        @Nullable @Schema(description = "Secondes restantes estimées. / Estimated seconds left.")
        Long etaSeconds,

        @Schema(description = "Nombre de prises en charge ; plus de 1 après une reprise. / Times it was taken up.")
        int attempt,

        List<BodyViolation> warnings,

        @Nullable @Schema(description = "Pourquoi il a échoué ou attend. / Why it failed or waits.")
        Body failure) {

    private static final double TOO_EARLY = 0.02;

    public static JobResponse from(Job job, Language language, Instant now) {
        JobProblem failure = job.failure();
        return new JobResponse(
                job.id(),
                job.kind(),
                job.state(),
                job.stage(),
                Math.round(job.progress() * 1000) / 1000.0,
                job.counts(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                eta(job, now),
                job.attempt(),
                job.warnings().stream()
                        .map(warning -> new BodyViolation(
                                "", warning.code(), warning.message().in(language), warning.ruleId()))
                        .toList(),
                failure == null ? null : failure.in(language));
    }

    private static @Nullable Long eta(Job job, Instant now) {
        Instant started = job.startedAt();
        if (job.state() != JobState.RUNNING || started == null || job.progress() < TOO_EARLY) {
            return null;
        }
        double elapsed = Math.max(0, Duration.between(started, now).toMillis()) / 1000.0;
        return Math.round(elapsed * (1 - job.progress()) / job.progress());
    }
}
