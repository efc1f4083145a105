package fr.maillage.premises.support.domain;

import fr.maillage.premises.lease.domain.Party;
import fr.maillage.premises.rule.domain.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** AID-20: no public support without all that justifies it. */
public final class SupportRules {

    private SupportRules() {}

    /** What even a draft may not hold. */
    public static List<Finding> contradictions(SupportContent content) {
        Party beneficiary = content.beneficiary();
        if (beneficiary == null || !beneficiary.kind().mayBeAPerson() || beneficiary.name() == null) {
            return List.of();
        }
        return List.of(Finding.refused(
                null,
                "/beneficiary/name",
                "name-of-a-person",
                "Bénéficiaire %s : son nom ne se garde pas ici ; attendu une référence (rpps:…)."
                        .formatted(beneficiary.kind()),
                "Beneficiary %s: no name is kept here; a reference (rpps:…) is expected."
                        .formatted(beneficiary.kind())));
    }

    /** Each missing piece by itself; none when the act may become final. */
    public static List<Finding> missing(SupportContent content) {
        List<Finding> found = new ArrayList<>();
        require(
                content.need(),
                "/need",
                "un indicateur de besoin et son millésime",
                "a need indicator and its vintage",
                found);
        SupportContent.Zone zone = content.zone();
        boolean zoned = zone != null && (zone.level() != SupportZoneLevel.UNKNOWN || zone.qpvCode() != null);
        require(
                zoned ? zone : null,
                "/zone",
                "une zone connue ou un quartier prioritaire",
                "a known zone or a priority neighbourhood",
                found);
        require(
                content.contract(),
                "/contract",
                "une action de contrat (CLS, contrat de ville)",
                "an action of a contract (CLS, city contract)",
                found);
        require(content.legalBasis(), "/legalBasis", "une base légale", "a legal basis", found);
        require(content.amountCents(), "/amount", "un montant", "an amount", found);
        require(content.regime(), "/regime", "un régime d’aide", "a regime of aid", found);
        Party beneficiary = content.beneficiary();
        boolean known = beneficiary != null && (beneficiary.name() != null || beneficiary.reference() != null);
        require(known ? beneficiary : null, "/beneficiary", "un bénéficiaire connu", "a known beneficiary", found);
        require(
                content.commitments().isEmpty() ? null : content.commitments(),
                "/commitments",
                "un engagement de contrepartie au moins",
                "one commitment in return at least",
                found);
        require(content.decision(), "/decision", "une décision (délibération)", "a decision (deliberation)", found);
        return found;
    }

    /** What a decision cannot rest on, or cannot be: nobody decides tomorrow, nor on what became true afterwards. */
    public static List<Finding> untimely(SupportContent content, LocalDate today) {
        SupportContent.Decision decision = content.decision();
        if (decision == null) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        LocalDate decided = decision.decidedOn();
        if (decided.isAfter(today)) {
            found.add(Finding.refused(
                    "AID-20",
                    "/decision/decidedOn",
                    "decision-to-come",
                    "Décision du %s : attendu une décision prise, au plus tard le %s.".formatted(decided, today),
                    "Decision of %s: one that was taken, on %s at the latest, is expected.".formatted(decided, today)));
        }
        SupportContent.Need need = content.need();
        SupportContent.Zone zone = content.zone();
        SupportContent.ContractAction contract = content.contract();
        later("/need/vintage", need == null ? null : need.vintage(), decided, found);
        later("/zone/asOf", zone == null ? null : zone.asOf(), decided, found);
        later("/contract/signedOn", contract == null ? null : contract.signedOn(), decided, found);
        return found;
    }

    private static void later(String pointer, @Nullable LocalDate day, LocalDate decided, List<Finding> found) {
        if (day != null && day.isAfter(decided)) {
            found.add(Finding.refused(
                    "AID-20",
                    pointer,
                    "later-than-decision",
                    "Pièce du %s, après la décision du %s qui s’appuie sur elle.".formatted(day, decided),
                    "Piece of %s, later than the decision of %s that rests on it.".formatted(day, decided)));
        }
    }

    private static void require(@Nullable Object piece, String pointer, String fr, String en, List<Finding> found) {
        if (piece == null) {
            found.add(Finding.refused(
                    "AID-20",
                    pointer,
                    "missing-piece",
                    "Pièce manquante : attendu %s.".formatted(fr),
                    "Missing piece: %s is expected.".formatted(en)));
        }
    }
}
