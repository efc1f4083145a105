package fr.maillage.registry.localknowledge.api;

import fr.maillage.registry.localknowledge.domain.KnowledgeAction;
import fr.maillage.registry.localknowledge.domain.KnowledgeChange;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step of the history of local knowledge. */
@Schema(name = "LocalKnowledgeStep", description = "Étape de l’historique. / One step of the history.")
public record KnowledgeStepResponse(
        @Schema(description = "Version que l’étape a faite. / Version that the step made.")
        int version,

        @Schema(description = "CREATED, CHANGED, ARCHIVED, RESTORED. / What was done.")
        KnowledgeAction action,

        @Schema(description = "Quand. / When.") Instant at,

        @Nullable
        @Schema(description = "Qui (`sub`), pour le rôle health-officer seul. / Who, for role health-officer alone.")
        String by,

        @Schema(description = "Faits avant et après, avec leur provenance. / Facts before and after.")
        List<Changed> changes,

        @Nullable @Schema(description = "Pourquoi, pour le rôle health-officer seul. / Why, for health-officer alone.")
        String reason,

        @Schema(
                description =
                        "Des changements confidentiels sont gardés, que les clés de l'installation n'ouvrent pas. / Confidential changes are kept that no key of this installation opens.")
        boolean unreadable) {

    /** A fact and what became of it. */
    @Schema(
            name = "LocalKnowledgeFactChange",
            description = "Un fait et ce qu’il est devenu. / A fact and what became of it.")
    public record Changed(
            @Schema(description = "Nom du fait. / Name of the fact.", examples = "homeVisits")
            String field,

            @Nullable @Schema(description = "Avant ; null : rien. / Before; null: nothing.")
            String from,

            @Nullable @Schema(description = "Après ; null : rien. / After; null: nothing.")
            String to) {}

    static KnowledgeStepResponse from(KnowledgeChange change, boolean whole) {
        return new KnowledgeStepResponse(
                change.version(),
                change.action(),
                change.at(),
                whole ? change.subject() : null,
                change.changes().stream()
                        .map(one -> new Changed(one.field(), one.from(), one.to()))
                        .toList(),
                change.reason(),
                change.sealBroken());
    }
}
