package fr.maillage.registry.area.api;

import fr.maillage.registry.area.domain.AreaChange;
import fr.maillage.registry.area.domain.AreaChange.Action;
import fr.maillage.registry.area.domain.AreaChange.FieldChange;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step of an area's history. */
@Schema(name = "AreaHistoryStep", description = "Étape de l'historique. / One step of the history.")
public record AreaChangeResponse(
        @Schema(description = "Version que l'étape a faite. / Version that the step made.")
        int version,

        Action action,
        Instant at,

        @Nullable
        @Schema(
                description =
                        "Identifiant de la personne ou du compte (`sub`), pour le rôle health-officer seul ; null sinon. / Subject, for role health-officer alone.")
        String by,

        @Schema(
                description =
                        "Valeurs avant et après ; éléments ajoutés et retirés des listes. / Values before and after.")
        List<FieldChange> changes,

        @Nullable String reason) {

    static AreaChangeResponse from(AreaChange change, boolean withSubject) {
        return new AreaChangeResponse(
                change.version(),
                change.action(),
                change.at(),
                withSubject ? change.subject() : null,
                change.changes(),
                change.reason());
    }
}
