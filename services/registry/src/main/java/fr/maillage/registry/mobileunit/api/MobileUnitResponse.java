package fr.maillage.registry.mobileunit.api;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.mobileunit.api.MobileUnitTransitionRequest.State;
import fr.maillage.registry.mobileunit.domain.MobileService;
import fr.maillage.registry.mobileunit.domain.MobileUnit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mobile unit as its organization reads it. */
@Schema(
        name = "MobileUnit",
        description = "Unité mobile, ses arrêts et leurs horaires. / Mobile unit and its timetable.")
public record MobileUnitResponse(
        @Schema(description = "Identifiant. / Id.") UUID id,

        @Schema(description = "Nom. / Name.", examples = "Bus dentaire")
        String name,

        @Nullable @Schema(description = "Texte libre. / Free text.")
        String description,

        @Schema(description = "Ce qu'elle offre. / What it offers.")
        List<CodedValue> services,

        @Schema(description = "Peut être montrée aux habitants. / May be shown to residents.")
        boolean publicView,

        @Schema(description = "Arrêts. / Stops.") List<StopBody> stops,

        @Schema(description = "État. / State.", examples = "ACTIVE")
        State state,

        @Schema(description = "États où elle peut passer. / States it may move to.")
        List<State> allowedTransitions,

        @Schema(description = "Compte ses changements depuis 1 ; fait son ETag. / Makes its ETag.")
        int version,

        @Schema(description = "Quand elle a été saisie. / When it was entered.")
        Instant createdAt,

        @Schema(description = "Dernier changement. / Last change.")
        Instant changedAt) {

    static MobileUnitResponse from(MobileUnit unit, Function<MobileService, CodedValue> labels) {
        return new MobileUnitResponse(
                unit.id(),
                unit.content().name(),
                unit.content().description(),
                unit.content().services().stream().map(labels).toList(),
                unit.content().publicView(),
                unit.content().stops().stream().map(StopBody::from).toList(),
                State.of(unit.active()),
                List.of(State.of(!unit.active())),
                unit.version(),
                unit.createdAt(),
                unit.changedAt());
    }
}
