package fr.maillage.premises.matching.api;

import fr.maillage.premises.matching.domain.Bridge;
import fr.maillage.premises.matching.domain.Matches;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rooms for a request. */
@Schema(name = "Matches", description = "Locaux pour une demande, par note. / Rooms for a request, by score.")
public record MatchesResponse(
        @Schema(description = "Jour du jugement. / Day of the judgement.")
        LocalDate asOf,

        @Schema(
                description =
                        "Version des réglages, 0 pour ceux livrés. / Version of the settings, 0 for the shipped ones.")
        int settingsVersion,

        @Schema(description = "Locaux regardés. / Rooms looked at.")
        int rooms,

        @Schema(
                description =
                        "Qu'aucun critère n'exclut, hors ceux de `relax`. / That no criterion excludes, but for those of `relax`.")
        int admitted,

        @Schema(
                description =
                        "Note décroissante, puis le plus proche, la surface la plus proche du besoin, le plus tôt, l'identifiant. / Score descending, then the nearest, the closest area, the earliest, the id.")
        List<MatchResponse> items,

        @Schema(
                description =
                        "Exclus à qui il manque le moins, si demandés. / Excluded ones that miss least, when asked for.")
        List<MatchResponse> excluded,

        @Schema(
                description =
                        "Solutions provisoires en attendant un local exclu par le seul délai. / Temporary rooms until one excluded by time alone.")
        List<BridgeResponse> bridges,

        @Schema(description = "Confrères possibles, sans nom. / Possible colleagues, without names.")
        List<ColleagueResponse> colleagues) {

    /** Temporary rooms until others are delivered. */
    @Schema(name = "MatchBridge", description = "Solution provisoire. / Temporary solution.")
    public record BridgeResponse(
            @Schema(description = "Local attendu. / Room awaited.")
            UUID awaitedRoomId,

            @Schema(description = "Son nom. / Its name.") String awaitedLabel,

            @Schema(description = "Ce qui l'exclut : le délai. / What excludes it: time.")
            List<CheckResponse> awaitedChecks,

            @Schema(description = "Local provisoire. / Temporary room.")
            UUID temporaryRoomId,

            @Schema(description = "Son nom. / Its name.") String temporaryLabel,

            @Schema(description = "Livraison attendue. / Delivery awaited.") @Nullable
            LocalDate delivery,

            @Schema(
                    description =
                            "Dure jusqu'à la livraison ; null si inconnu. / Lasts until the delivery; null if unknown.")
            @Nullable
            Boolean covers) {

        static BridgeResponse of(Bridge bridge) {
            return new BridgeResponse(
                    bridge.awaited().room().id(),
                    bridge.awaited().room().label(),
                    bridge.awaited().refusals().stream().map(CheckResponse::of).toList(),
                    bridge.meanwhile().room().id(),
                    bridge.meanwhile().room().label(),
                    bridge.delivery(),
                    bridge.covers());
        }
    }

    static MatchesResponse of(Matches matches) {
        return new MatchesResponse(
                matches.judge().today(),
                matches.settings(),
                matches.rooms(),
                matches.admitted(),
                matches.best().stream().map(MatchResponse::of).toList(),
                matches.excluded().stream()
                        .map(match -> MatchResponse.of(matches.seeker(), match, matches.judge()))
                        .toList(),
                matches.bridges().stream().map(BridgeResponse::of).toList(),
                matches.colleagues().stream().map(ColleagueResponse::of).toList());
    }
}
