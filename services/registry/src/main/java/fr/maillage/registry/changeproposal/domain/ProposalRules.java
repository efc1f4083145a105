package fr.maillage.registry.changeproposal.domain;

import fr.maillage.registry.changeproposal.domain.Proposal.ProposalState;
import fr.maillage.registry.changeproposal.domain.ProposedChange.Layer;
import fr.maillage.registry.changeproposal.domain.ProposedChange.ProposalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a proposal, or a decision on one, is refused. Facts are arguments: nothing here looks anything up. */
public final class ProposalRules {

    private static final Set<ProposalKind> SAY_WHAT =
            Set.of(ProposalKind.ADDRESS, ProposalKind.CATEGORY, ProposalKind.NAME);

    private ProposalRules() {}

    /**
     * One reason.
     *
     * @param pointer JSON pointer into the request
     */
    public record Breach(String pointer, String code, String fr, String en) {}

    /** Who would decide. */
    public record Decider(String subject, boolean healthOfficer, boolean operator) {}

    /** Empty when nothing speaks against the proposal. */
    public static List<Breach> breaches(ProposedChange change, boolean objectKnown) {
        List<Breach> found = new ArrayList<>();
        if (!objectKnown) {
            found.add(new Breach(
                    "/objectId",
                    "unknown-object",
                    "Aucun objet %s %s que vous puissiez voir.".formatted(change.objectType(), change.objectId()),
                    "No %s %s that you may see.".formatted(change.objectType(), change.objectId())));
        }
        if ((change.kind() == ProposalKind.LOCATION) != (change.point() != null)) {
            found.add(new Breach(
                    "/location",
                    "point-misplaced",
                    "Proposition %s : un point est attendu avec LOCATION, et avec rien d'autre."
                            .formatted(change.kind()),
                    "Proposal %s: a point is expected with LOCATION, and with nothing else.".formatted(change.kind())));
        }
        if (SAY_WHAT.contains(change.kind()) && blank(change.value())) {
            found.add(new Breach(
                    "/value",
                    "value-missing",
                    "Proposition %s sans valeur ; attendu ce que cela devrait être.".formatted(change.kind()),
                    "Proposal %s without value; what it should be is expected.".formatted(change.kind())));
        }
        if (change.kind() == ProposalKind.OTHER && blank(change.comment())) {
            found.add(new Breach(
                    "/comment",
                    "comment-missing",
                    "Proposition OTHER sans commentaire ; attendu ce qui devrait changer.",
                    "Proposal OTHER without comment; what should change is expected."));
        }
        return found;
    }

    /**
     * Why this person may not move the proposal so: withdrawing is the proposer's alone, deciding is the health direction's
     * or the operator's by layer, and nobody decides on an own proposal.
     */
    public static Optional<Breach> standsInTheWay(
            Proposal proposal, ProposalState to, Decider decider, @Nullable String reason) {
        boolean own = proposal.proposedBy().equals(decider.subject());
        if (to == ProposalState.WITHDRAWN) {
            return own ? Optional.empty() : Optional.of(notYours(to));
        }
        boolean mayDecide = proposal.change().layer() == Layer.REFERENCE ? decider.operator() : decider.healthOfficer();
        if (!mayDecide) {
            return Optional.of(notYours(to));
        }
        if (own) {
            return Optional.of(new Breach(
                    "/to",
                    "own-proposal",
                    "Vous avez fait cette proposition : quelqu'un d'autre en décide, vous pouvez la retirer (WITHDRAWN).",
                    "You made this proposal: somebody else decides on it, you may withdraw it (WITHDRAWN)."));
        }
        if (to == ProposalState.REFUSED && blank(reason)) {
            return Optional.of(new Breach(
                    "/reason",
                    "reason-missing",
                    "Refus sans raison ; attendu un motif que l'auteur lira.",
                    "Refusal without reason; one that the proposer will read is expected."));
        }
        return Optional.empty();
    }

    private static Breach notYours(ProposalState to) {
        return new Breach(
                "/to",
                "not-yours-to-decide",
                "%s : l'auteur retire ; platform-admin décide des données de référence, health-officer de celles de l'organisation."
                        .formatted(to),
                "%s: the proposer withdraws; platform-admin decides on reference data, health-officer on the organization's."
                        .formatted(to));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
