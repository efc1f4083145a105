package fr.maillage.platform.data.history;

import fr.maillage.platform.data.history.domain.Step;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step of the history of an object. */
@Schema(name = "HistoryStep", description = "Étape de l'historique. / One step of the history.")
public record HistoryStepResponse(
        @Schema(description = "Version que l'étape a faite. / Version that the step made.", examples = "2")
        int version,

        @Schema(description = "Ce qui a été fait : CREATED, CHANGED, ARCHIVED… / What was done.", examples = "CHANGED")
        String action,

        @Schema(description = "Quand. / When.") Instant at,

        @Nullable
        @Schema(
                description =
                        "Identifiant de la personne ou du compte (`sub`), pour le rôle health-officer seul ; null sinon. / Subject, for role health-officer alone.")
        String by,

        @Schema(description = "Ce qui a changé. / What changed.")
        List<Change> changes,

        @Nullable @Schema(description = "Pourquoi, s'il a été dit. / Why, when it was told.")
        String reason) {

    /** A field and what became of it. */
    @Schema(name = "HistoryChange", description = "Un champ et ce qu'il est devenu. / A field and what became of it.")
    public record Change(
            @Schema(description = "Nom du champ. / Name of the field.", examples = "name")
            String field,

            @Nullable @Schema(description = "Valeur d'avant ; null : aucune. / Value before; null: none.")
            String from,

            @Nullable @Schema(description = "Valeur d'après ; null : aucune. / Value after; null: none.")
            String to) {}

    static HistoryStepResponse from(Step step, boolean withSubject) {
        return new HistoryStepResponse(
                step.version(),
                step.action(),
                step.at(),
                withSubject ? step.subject() : null,
                step.changes().stream()
                        .map(change -> new Change(change.field(), change.from(), change.to()))
                        .toList(),
                step.reason());
    }
}
