package fr.maillage.premises.proposal.api;

import fr.maillage.premises.proposal.domain.FollowUp;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A follow-up as it is read. */
@Schema(name = "FollowUp", description = "Suivi d'une installation. / Follow-up of an installation.")
public record FollowUpResponse(
        @Schema(description = "Identifiant. / Id.") UUID id,
        @Schema(description = "La demande. / The request.") UUID requestId,

        @Nullable
        @Schema(
                description =
                        "La proposition installée ; absente pour un local qui n'a pas été proposé ici. / The installed proposal; none for a room that was not proposed here.")
        UUID proposalId,

        @Schema(description = "Mois après l'installation. / Months after the installation.", examples = "6")
        int months,

        @Schema(description = "Jour prévu. / Day planned.") LocalDate dueOn,

        @Nullable @Schema(description = "Jour où il a été tenu. / Day on which it was held.")
        LocalDate heldOn,

        @Nullable @Schema(description = "Exerce encore là. / Still practises there.")
        Boolean stillPractising,

        @Nullable @Schema(description = "En mots libres. / In free words.")
        String note,

        @Schema(description = "Compte ses changements. / Counts its changes.", examples = "1")
        int version) {

    static FollowUpResponse from(FollowUp followUp) {
        return new FollowUpResponse(
                followUp.id(),
                followUp.request(),
                followUp.proposal(),
                followUp.months(),
                followUp.dueOn(),
                followUp.doneOn(),
                followUp.stillPractising(),
                followUp.note(),
                followUp.version());
    }

    /** In the list of what waits: without words that may be about somebody. */
    static FollowUpResponse waiting(FollowUp followUp) {
        FollowUpResponse whole = from(followUp);
        return new FollowUpResponse(
                whole.id,
                whole.requestId,
                whole.proposalId,
                whole.months,
                whole.dueOn,
                whole.heldOn,
                whole.stillPractising,
                null,
                whole.version);
    }
}
