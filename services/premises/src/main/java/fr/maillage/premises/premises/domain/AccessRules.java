package fr.maillage.premises.premises.domain;

import fr.maillage.premises.rule.domain.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the law on accessibility asks (PRM-05, 06, 07). */
public final class AccessRules {

    private AccessRules() {}

    /** Whatever the state: a derogation stands on one of four grounds; a surgery in a mall has the mall's category. */
    static List<Finding> of(Accessibility accessibility) {
        List<Finding> found = new ArrayList<>();
        derogation(accessibility).ifPresent(found::add);
        shoppingCentre(accessibility).ifPresent(found::add);
        return found;
    }

    /** Of rooms that are, or become, available. */
    public static Optional<Finding> available(Accessibility accessibility, AccessibilityStatus status) {
        if (!accessibility.concerned()) {
            return Optional.empty();
        }
        return switch (status) {
            case COMPLIANT, DEROGATION, PLANNED_WORKS -> Optional.empty();
            case UNKNOWN ->
                Optional.of(Finding.warning(
                        "PRM-05",
                        "/accessibility/status",
                        "accessibility-unknown",
                        "Accessibilité non renseignée pour un local disponible ; attendu son état.",
                        "Accessibility of available premises is not known; its status is expected."));
            case NON_COMPLIANT -> Optional.of(notCompliant(accessibility));
        };
    }

    private static Finding notCompliant(Accessibility accessibility) {
        boolean planned = accessibility.worksPlannedFor() != null || accessibility.derogationAct() != null;
        return planned
                ? Finding.warning(
                        "PRM-05",
                        "/accessibility/status",
                        "accessibility-planned",
                        "Non conforme, avec travaux ou dérogation : attendu l'état PLANNED_WORKS ou DEROGATION.",
                        "Not compliant, with works or a derogation: status PLANNED_WORKS or DEROGATION is expected.")
                : Finding.refused(
                        "PRM-05",
                        "/accessibility/status",
                        "accessibility-refused",
                        "Local non conforme, sans travaux programmés ni dérogation : il ne peut être disponible.",
                        "Premises that are not compliant, without planned works or derogation, cannot be available.");
    }

    private static Optional<Finding> derogation(Accessibility accessibility) {
        String ground = accessibility.derogationGround();
        boolean claimed = accessibility.status() == AccessibilityStatus.DEROGATION;
        if (ground == null && !claimed) {
            return Optional.empty();
        }
        boolean known = Arrays.stream(DerogationGround.values())
                .anyMatch(one -> one.name().equals(ground));
        if (!known) {
            return Optional.of(Finding.refused(
                    "PRM-06",
                    "/accessibility/derogationGround",
                    "derogation-ground",
                    "Motif de dérogation « %s » ; attendu un des quatre motifs légaux : %s."
                            .formatted(ground, grounds()),
                    "Ground of derogation \"%s\"; one of the four legal grounds is expected: %s."
                            .formatted(ground, grounds())));
        }
        return accessibility.derogationAct() != null
                ? Optional.empty()
                : Optional.of(unproved(claimed, String.valueOf(ground)));
    }

    private static Finding unproved(boolean claimed, String ground) {
        String fr = "Dérogation (%s) sans décision ; attendu la référence de l'arrêté du préfet.".formatted(ground);
        String en =
                "Derogation (%s) without a decision; the reference of the préfet's act is expected.".formatted(ground);
        return claimed
                ? Finding.refused("PRM-06", "/accessibility/derogationAct", "derogation-unproved", fr, en)
                : Finding.warning("PRM-06", "/accessibility/derogationAct", "derogation-unproved", fr, en);
    }

    private static String grounds() {
        return Arrays.stream(DerogationGround.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static Optional<Finding> shoppingCentre(Accessibility accessibility) {
        Integer centre = accessibility.shoppingCentreCategory();
        Integer own = accessibility.erpCategory();
        return centre == null || centre.equals(own)
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "PRM-07",
                        "/accessibility/erpCategory",
                        "shopping-centre-category",
                        "Catégorie %s dans un centre commercial de catégorie %d : celle du centre s'applique."
                                .formatted(own, centre),
                        "Category %s in a shopping centre of category %d: that of the centre applies."
                                .formatted(own, centre)));
    }
}
