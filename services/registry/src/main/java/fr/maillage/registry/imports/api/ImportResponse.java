package fr.maillage.registry.imports.api;

import fr.maillage.platform.data.job.Job;
import fr.maillage.platform.data.job.JobProblem;
import fr.maillage.platform.data.job.JobProblem.Body;
import fr.maillage.platform.data.job.JobProblem.BodyViolation;
import fr.maillage.platform.data.job.JobState;
import fr.maillage.platform.http.language.Language;
import fr.maillage.registry.imports.domain.ImportRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import and where it stands. */
@Schema(name = "Import", description = "Un import et son avancement. / An import and where it stands.")
public record ImportResponse(
        @Schema(description = "Identifiant de l'import. / Id of the import.")
        UUID id,

        @Schema(description = "Genre de fichier. / Kind of file.", examples = "finess-stock")
        String kind,

        @Schema(description = "WAITING_RELEASE : une personne doit valider. / A person must release it.")
        JobState state,

        @Nullable @Schema(description = "Étape : queued, reading, checking, switching. / Stage.", examples = "reading")
        String stage,

        @Schema(description = "Part faite, de 0 à 1. / Share done, 0 to 1.")
        double progress,

        @Schema(
                description = "read, accepted, rejected, added, changed, removed, unchanged, located ; et errors, "
                        + "warnings, losses. Sans effet tant que l'état n'est pas SUCCEEDED. / Row counters.")
        Map<String, Long> counts,

        @Schema(description = "Nom du fichier déposé. / Name of the uploaded file.", examples = "cs1100507.csv")
        String fileName,

        @Schema(description = "Taille du fichier, en octets. / Size of the file, in bytes.", examples = "10637")
        long fileBytes,

        @Schema(description = "Empreinte SHA-256 du fichier, en hexadécimal. / SHA-256 of the file, in hexadecimal.")
        String sha256,

        @Nullable @Schema(description = "Date des données demandée. / Date of the data, as asked.")
        LocalDate vintage,

        @Schema(
                description =
                        "Territoires que le fichier couvre en entier. / Territories that the file covers in full.")
        List<String> scope,

        @Schema(description = "Répétition : rien n'est modifié. / Rehearsal: nothing is changed.")
        boolean dryRun,

        @Schema(description = "Dépôt, UTC. / Upload, UTC.") Instant createdAt,

        @Nullable @Schema(description = "Début, UTC. / Start, UTC.")
        Instant startedAt,

        @Nullable @Schema(description = "Fin, UTC. / End, UTC.")
        Instant finishedAt,

        @Nullable @Schema(description = "Secondes restantes estimées. / Estimated seconds left.")
        Long etaSeconds,

        @Schema(description = "Nombre de prises en charge ; plus de 1 après une reprise. / Times it was taken up.")
        int attempt,

        @Schema(description = "Avertissements, sans effet sur le chargement. / Warnings, which change nothing.")
        List<BodyViolation> warnings,

        @Nullable @Schema(description = "Pourquoi l'import a échoué ou attend. / Why it failed or waits.")
        Body failure,

        @Schema(description = "Les erreurs ligne par ligne. / Errors line by line.")
        String errorsUrl) {

    private static final List<String> ALWAYS =
            List.of("read", "accepted", "rejected", "added", "changed", "removed", "unchanged", "located");

    static ImportResponse from(Job job, ImportRequest request, Language language, Instant now) {
        Map<String, Long> counts = new TreeMap<>(job.counts());
        ALWAYS.forEach(name -> counts.putIfAbsent(name, 0L));
        JobProblem failure = job.failure();
        return new ImportResponse(
                job.id(),
                request.kind(),
                job.state(),
                job.stage() == null && !job.state().finished() ? "queued" : job.stage(),
                Math.round(job.progress() * 1000) / 1000.0,
                counts,
                request.fileName(),
                request.fileBytes(),
                request.sha256(),
                request.vintage(),
                request.scope(),
                request.dryRun(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                eta(job, now),
                job.attempt(),
                job.warnings().stream()
                        .map(warning -> new BodyViolation(
                                "form:file", warning.code(), warning.message().in(language), warning.ruleId()))
                        .toList(),
                failure == null ? null : failure.in(language),
                ImportResource.PATH + "/" + job.id() + "/errors");
    }

    private static @Nullable Long eta(Job job, Instant now) {
        Instant started = job.startedAt();
        if (job.state() != JobState.RUNNING || started == null || job.progress() < 0.02) {
            return null;
        }
        double elapsed = Math.max(0, Duration.between(started, now).toMillis()) / 1000.0;
        return Math.round(elapsed * (1 - job.progress()) / job.progress());
    }
}
