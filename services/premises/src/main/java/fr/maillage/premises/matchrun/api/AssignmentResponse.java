package fr.maillage.premises.matchrun.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.maillage.premises.matching.api.MatchResponse;
import fr.maillage.premises.matchrun.domain.KeptAssignment;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One request and the room proposed to it. */
@Schema(
        name = "MatchRunAssignment",
        description = "Une demande et le local proposé. / A request and the room proposed.")
public record AssignmentResponse(
        @Schema(description = "Place dans la liste, depuis 0. / Place in the list, from 0.")
        int position,

        @Schema(description = "Demande. / Request.") UUID requestId,
        @Schema(description = "Local. / Premises.") UUID premisesId,

        @Schema(description = "Cellule, ou local pris en plusieurs. / Unit, or premises taken in several.")
        UUID roomId,

        @Schema(
                description =
                        "Rang parmi les locaux envisagés pour cette demande. / Rank among those considered for this request.")
        int rank,

        @Schema(description = "Note, de 0 à 1. / Score.") double score,

        @JsonRawValue
        @Schema(
                implementation = MatchResponse.class,
                description = "Le local et ses critères, comme jugés. / The room and its criteria, as judged.")
        String reasons) {

    static AssignmentResponse of(KeptAssignment kept) {
        return new AssignmentResponse(
                kept.position(),
                kept.requestId(),
                kept.premisesId(),
                kept.roomId(),
                kept.rank(),
                kept.score(),
                kept.reasons());
    }
}
