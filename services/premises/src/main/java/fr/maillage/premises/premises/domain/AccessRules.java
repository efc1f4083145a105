package fr.maillage.premises.premises.domain;

import fr.maillage.premises.rule.domain.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the law on accessibility asks (PRM-05, 06, 07). */
public final class AccessRules {

    private static final String RULE = "PRM-05";
    private static final String OF_PREMISES = "/accessibility/status";
    private static final String OF_UNIT = "/accessibilityStatus";

    private AccessRules() {}

    /** Whatever the state: a derogation stands on one of four grounds; a surgery in a mall has the mall's category. */
    static List<Finding> of(Accessibility accessibility) {
        List<Finding> found = new ArrayList<>();
        derogation(accessibility, accessibility.status(), OF_PREMISES).ifPresent(found::add);
        shoppingCentre(accessibility).ifPresent(found::add);
        return found;
    }

    /**
     * Of a unit that is, or comes, into a state. What it says of itself counts before what its premises say; both stand on
     * the same ground, act and works.
     *
     * @param own what the unit says of itself; null is as its premises
     */
    public static List<Finding> of(
            Accessibility accessibility, @Nullable AccessibilityStatus own, boolean available, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        boolean apart = own != null && own != accessibility.status();
        if (apart && own == AccessibilityStatus.DEROGATION) {
            derogation(accessibility, own, OF_UNIT).ifPresent(found::add);
        }
        if (available && accessibility.concerned()) {
            AccessibilityStatus status = own == null ? accessibility.status() : own;
            available(accessibility, status, own == null ? OF_PREMISES : OF_UNIT, today)
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Finding> available(
            Accessibility accessibility, AccessibilityStatus status, String pointer, LocalDate today) {
        return switch (status) {
            case COMPLIANT, DEROGATION -> Optional.empty();
            case PLANNED_WORKS -> works(accessibility.worksPlannedFor(), today);
            case UNKNOWN ->
                Optional.of(Finding.warning(
                        RULE,
                        pointer,
                        "accessibility-unknown",
                        "Accessibilité non renseignée pour un local disponible ; attendu son état.",
                        "Accessibility of available premises is not known; its status is expected."));
            case NON_COMPLIANT -> Optional.of(notCompliant(accessibility, pointer, today));
        };
    }

    private static Optional<Finding> works(@Nullable LocalDate planned, LocalDate today) {
        if (planned != null && !planned.isBefore(today)) {
            return Optional.empty();
        }
        return Optional.of(
                planned == null
                        ? Finding.warning(
                                RULE,
                                "/accessibility/worksPlannedFor",
                                "works-without-a-day",
                                "Travaux programmés sans date ; attendu le jour prévu.",
                                "Planned works without a day; the day they are planned for is expected.")
                        : Finding.warning(
                                RULE,
                                "/accessibility/worksPlannedFor",
                                "works-day-past",
                                "Travaux programmés pour le %s, déjà passé ; attendu l'état COMPLIANT ou une nouvelle date."
                                        .formatted(planned),
                                "Works planned for %s, which is past; status COMPLIANT or a new day is expected."
                                        .formatted(planned)));
    }

    /** A day to come, or a ground and an act: less is no plan. */
    private static Finding notCompliant(Accessibility accessibility, String pointer, LocalDate today) {
        LocalDate works = accessibility.worksPlannedFor();
        boolean planned = works != null && !works.isBefore(today);
        boolean dispensed = known(accessibility.derogationGround()) && accessibility.derogationAct() != null;
        return planned || dispensed
                ? Finding.warning(
                        RULE,
                        pointer,
                        "accessibility-planned",
                        "Non conforme, avec travaux ou dérogation : attendu l'état PLANNED_WORKS ou DEROGATION.",
                        "Not compliant, with works or a derogation: status PLANNED_WORKS or DEROGATION is expected.")
                : Finding.refused(
                        RULE,
                        pointer,
                        "accessibility-refused",
                        "Local non conforme, sans travaux programmés à venir ni dérogation (motif et arrêté) : il ne peut être disponible.",
                        "Premises that are not compliant, without works to come or a derogation (ground and act), cannot be available.");
    }

    private static boolean known(@Nullable String ground) {
        return Arrays.stream(DerogationGround.values())
                .anyMatch(one -> one.name().equals(ground));
    }

    /** @param above where the status is, of premises or of a unit; the ground and the act are those of the premises */
    private static Optional<Finding> derogation(Accessibility accessibility, AccessibilityStatus status, String above) {
        String ground = accessibility.derogationGround();
        boolean claimed = status == AccessibilityStatus.DEROGATION;
        if (ground == null && !claimed) {
            return Optional.empty();
        }
        boolean unit = above.equals(OF_UNIT);
        if (!known(ground)) {
            return Optional.of(Finding.refused(
                    "PRM-06",
                    unit ? OF_UNIT : "/accessibility/derogationGround",
                    "derogation-ground",
                    "Motif de dérogation « %s » ; attendu un des quatre motifs légaux : %s."
                            .formatted(ground, grounds()),
                    "Ground of derogation \"%s\"; one of the four legal grounds is expected: %s."
                            .formatted(ground, grounds())));
        }
        return accessibility.derogationAct() != null
                ? Optional.empty()
                : Optional.of(
                        unproved(claimed, String.valueOf(ground), unit ? OF_UNIT : "/accessibility/derogationAct"));
    }

    private static Finding unproved(boolean claimed, String ground, String pointer) {
        String fr = "Dérogation (%s) sans décision ; attendu la référence de l'arrêté du préfet.".formatted(ground);
        String en =
                "Derogation (%s) without a decision; the reference of the préfet's act is expected.".formatted(ground);
        return claimed
                ? Finding.refused("PRM-06", pointer, "derogation-unproved", fr, en)
                : Finding.warning("PRM-06", pointer, "derogation-unproved", fr, en);
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
