package fr.maillage.premises.proposal.api;

import fr.maillage.premises.proposal.ProposalService.NewVisit;
import fr.maillage.premises.proposal.domain.ProposalAnswer;
import fr.maillage.premises.proposal.domain.ProposalState;
import fr.maillage.premises.proposal.domain.VisitFeedback;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What callers write of proposals, visits and follow-ups. */
final class ProposalForms {

    private ProposalForms() {}

    /** A room to propose. */
    @Schema(name = "NewProposal", description = "Un local à proposer. / A room to propose.")
    record NewProposal(
            @NotNull
            @Schema(description = "Le local. / The premises.", examples = "018f2f2e-0000-7000-8000-000000000001")
            UUID premisesId,

            @NotNull
            @Schema(
                    description = "La cellule, réservée à l'accord. / The unit, reserved by the agreement.",
                    examples = "018f2f2e-0000-7000-8000-000000000002")
            UUID unitId) {}

    /** A step of a proposal. */
    @Schema(name = "ProposalTransition", description = "Une étape de la proposition. / A step of the proposal.")
    record ProposalTransition(
            @NotNull
            @Schema(
                    description = "Une valeur de `allowedTransitions`. / One of `allowedTransitions`.",
                    examples = "AGREED")
            ProposalState to,

            @Nullable
            @Schema(
                    description = "Pourquoi, pour DECLINED et WITHDRAWN. / Why, for DECLINED and WITHDRAWN.",
                    examples = "TOO_SMALL")
            ProposalAnswer reason,

            @Nullable
            @Schema(
                    description =
                            "Jour de l'installation ; aujourd'hui par défaut. / Day of the installation; today by default.",
                    examples = "2026-11-20")
            LocalDate on) {}

    /** A visit. */
    @Schema(name = "NewVisit", description = "Une visite et ce qu'on en a pensé. / A visit and what was thought of it.")
    record NewVisitRequest(
            @NotNull
            @Schema(description = "La proposition. / The proposal.", examples = "018f2f2e-0000-7000-8000-000000000003")
            UUID proposalId,

            @Nullable
            @Schema(description = "Jour ; aujourd'hui par défaut. / Day; today by default.", examples = "2026-11-20")
            LocalDate visitedOn,

            @NotNull @Schema(description = "Ce qu'on en a pensé. / What was thought of it.", examples = "INTERESTED")
            VisitFeedback feedback,

            @Nullable @Size(max = 12) @Schema(description = "Pourquoi. / Why.", examples = "[\"LIGHT\"]")
            List<@NotNull ProposalAnswer> reasons,

            @Nullable
            @Size(max = 4000)
            @Schema(
                    description = "En mots libres ; scellé. / In free words; sealed.",
                    examples = "Veut revenir avec sa consœur")
            String note) {

        NewVisit toVisit() {
            return new NewVisit(
                    proposalId,
                    visitedOn,
                    feedback,
                    reasons == null ? List.of() : reasons.stream().distinct().toList(),
                    note);
        }
    }

    /** A follow-up that was held. */
    @Schema(name = "FollowUpHeld", description = "Un suivi tenu. / A follow-up that was held.")
    record FollowUpHeld(
            @NotNull @Schema(description = "Exerce encore là. / Still practises there.", examples = "true")
            Boolean stillPractising,

            @Nullable
            @Schema(description = "Jour ; aujourd'hui par défaut. / Day; today by default.", examples = "2026-11-20")
            LocalDate heldOn,

            @Nullable
            @Size(max = 4000)
            @Schema(
                    description = "En mots libres ; scellé. / In free words; sealed.",
                    examples = "Cherche un collaborateur")
            String note) {}
}
