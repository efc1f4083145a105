package fr.maillage.premises.matchrun.api;

import fr.maillage.platform.data.job.JobState;
import fr.maillage.premises.matchrun.MatchRunService.Seen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run. */
@Schema(
        name = "MatchRun",
        description = "Calcul d'ensemble, jamais appliqué de soi-même. / Run, never applied by itself.")
public record MatchRunResponse(
        @Schema(description = "Identifiant, celui de sa tâche. / Id, that of its job.")
        UUID id,

        @Schema(description = "Où il en est. / Where it stands.")
        JobState state,

        @Schema(description = "Avancement de 0 à 1. / Progress.")
        double progress,

        @Schema(description = "Ce qu'il a trouvé, une fois fini. / What it found, once finished.") @Nullable
        Found found) {

    /** In figures. */
    @Schema(name = "MatchRunResult", description = "Résultat en chiffres. / Result in figures.")
    public record Found(
            @Schema(description = "Jour du jugement. / Day of the judgement.")
            LocalDate asOf,

            @Schema(description = "Version des réglages. / Version of the settings.")
            int settingsVersion,

            @Schema(description = "Demandes ouvertes. / Open requests.")
            int requests,

            @Schema(description = "Locaux regardés. / Rooms looked at.")
            int rooms,

            @Schema(description = "Demandes placées. / Requests placed.")
            int assigned,

            @Schema(description = "Personnes placées. / People placed.")
            int people,

            @Schema(description = "Somme des notes, la meilleure trouvée. / Sum of scores, the best found.")
            double score,

            @Schema(
                    description =
                            "Tous les essais furent faits : les mêmes faits redonnent la même proposition. / Every move was tried: the same facts give the same proposal again.")
            boolean complete,

            @Schema(description = "Fini à. / Finished at.") Instant finishedAt) {}

    static MatchRunResponse of(Seen seen) {
        return new MatchRunResponse(
                seen.job().id(),
                seen.job().state(),
                seen.job().progress(),
                seen.result()
                        .map(one -> new Found(
                                one.asOf(),
                                one.settingsVersion(),
                                one.requests(),
                                one.rooms(),
                                one.assigned(),
                                one.people(),
                                one.score(),
                                one.complete(),
                                one.finishedAt()))
                        .orElse(null));
    }
}
