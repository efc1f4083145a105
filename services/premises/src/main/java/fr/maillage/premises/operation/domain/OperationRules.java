package fr.maillage.premises.operation.domain;

import fr.maillage.premises.parameter.domain.DatedParameter;
import fr.maillage.premises.rule.domain.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What speaks against a scheme as it is written, and the risk that it runs. Dates and thresholds are arguments. */
public final class OperationRules {

    private OperationRules() {}

    public static List<Finding> findings(PlannedOperation operation, List<Reservation> reservations, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        OperationContent content = operation.content();
        if (operation.state() != OperationState.ENVISAGED
                && operation.state() != OperationState.ABANDONED
                && content.decisionOn() == null) {
            found.add(Finding.refused(
                    null,
                    "/decisionOn",
                    "decision-missing",
                    "État %s sans date de décision ; attendu une date.".formatted(operation.state()),
                    "State %s without a date of decision; a date is expected.".formatted(operation.state())));
        }
        if ((content.targetDensity() == null) != (content.targetDensitySource() == null)) {
            found.add(Finding.refused(
                    null,
                    "/targetDensitySource",
                    "density-without-source",
                    "Densité %s, source %s ; attendu les deux ou aucune."
                            .formatted(content.targetDensity(), content.targetDensitySource()),
                    "Density %s, source %s; both or none are expected."
                            .formatted(content.targetDensity(), content.targetDensitySource())));
        }
        phases(content, found);
        reserved(content, reservations, today, found);
        return found;
    }

    private static void phases(OperationContent content, List<Finding> found) {
        long residents = content.phases().stream().mapToLong(Phase::residents).sum();
        if (residents > content.expectedNewResidents()) {
            found.add(Finding.refused(
                    "OBS-24",
                    "/phases",
                    "more-residents-than-expected",
                    "Phases : %d habitants ; au plus les %d attendus."
                            .formatted(residents, content.expectedNewResidents()),
                    "Phases: %d residents; at most the %d expected."
                            .formatted(residents, content.expectedNewResidents())));
        }
        BigDecimal area = content.phases().stream().map(Phase::careAreaM2).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (area.compareTo(content.reservedCareAreaM2()) > 0) {
            found.add(Finding.refused(
                    "OBS-24",
                    "/phases",
                    "more-area-than-reserved",
                    "Phases : %s m² de soins ; au plus les %s m² réservés."
                            .formatted(
                                    area.toPlainString(),
                                    content.reservedCareAreaM2().toPlainString()),
                    "Phases: %s m² for care; at most the %s m² reserved."
                            .formatted(
                                    area.toPlainString(),
                                    content.reservedCareAreaM2().toPlainString())));
        }
        Set<String> names = new HashSet<>();
        content.phases().stream()
                .filter(phase -> !names.add(phase.name()))
                .findFirst()
                .ifPresent(phase -> found.add(Finding.refused(
                        null,
                        "/phases",
                        "duplicate-phase",
                        "Phase « %s » donnée deux fois.".formatted(phase.name()),
                        "Phase \"%s\" is given twice.".formatted(phase.name()))));
    }

    private static void reserved(
            OperationContent content, List<Reservation> reservations, LocalDate today, List<Finding> found) {
        BigDecimal area = reservations.stream()
                .filter(one -> one.live(today))
                .map(Reservation::areaM2)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (area.compareTo(content.reservedCareAreaM2()) > 0) {
            found.add(Finding.refused(
                    "MAT-08",
                    "/areaM2",
                    "more-than-reserved",
                    "Pré-réservations : %s m² ; au plus les %s m² réservés aux soins."
                            .formatted(
                                    area.toPlainString(),
                                    content.reservedCareAreaM2().toPlainString()),
                    "Pre-reservations: %s m²; at most the %s m² reserved for care."
                            .formatted(
                                    area.toPlainString(),
                                    content.reservedCareAreaM2().toPlainString())));
        }
    }

    /** A scheme without a density of its own, decided before the first one known: its need is by a later density. */
    public static Optional<Finding> laterDensity(OperationContent content, DatedParameter density) {
        LocalDate decided = content.decisionOn();
        if (content.targetDensity() != null
                || decided == null
                || !density.validFrom().isAfter(decided)) {
            return Optional.empty();
        }
        return Optional.of(Finding.insufficient(
                "OBS-24",
                "/decisionOn",
                "density-of-a-later-day",
                "Décision du %s : besoin calculé avec la densité du %s, la plus ancienne connue ; attendu une densité visée."
                        .formatted(decided, density.validFrom()),
                "Decided on %s: the need is computed with the density of %s, the earliest known; a density wanted is expected."
                        .formatted(decided, density.validFrom())));
    }

    /** A scheme that is over, or no longer wanted, is reserved for nobody. */
    public static Optional<Finding> closed(PlannedOperation operation) {
        return operation.state() != OperationState.ABANDONED
                ? Optional.empty()
                : Optional.of(Finding.refused(
                        "MAT-08",
                        "",
                        "operation-abandoned",
                        "Opération abandonnée : aucune pré-réservation.",
                        "The operation is abandoned: no pre-reservation."));
    }

    /**
     * SHELL_WITHOUT_TEAM: rooms reserved for care, to be delivered within so many months (or delivered), and no request nor
     * project that holds a place in them.
     */
    public static Optional<Finding> shellWithoutTeam(
            PlannedOperation operation, List<Reservation> reservations, LocalDate today, int monthsBefore) {
        OperationContent content = operation.content();
        boolean attached = reservations.stream().anyMatch(one -> one.live(today));
        if (operation.state() == OperationState.ABANDONED
                || content.reservedCareAreaM2().signum() == 0
                || attached) {
            return Optional.empty();
        }
        LocalDate horizon = today.plusMonths(monthsBefore);
        boolean shared =
                content.phases().stream().anyMatch(phase -> phase.careAreaM2().signum() > 0);
        return content.phases().stream()
                .filter(phase -> !shared || phase.careAreaM2().signum() > 0)
                .filter(phase -> !phase.deliveryOn().isAfter(horizon))
                .findFirst()
                .map(phase -> risk(phase, content, monthsBefore));
    }

    private static Finding risk(Phase phase, OperationContent content, int monthsBefore) {
        return Finding.warning(
                "PRJ-30",
                "/phases",
                "shell-without-team",
                "%s m² réservés aux soins, phase « %s » livrée le %s (à moins de %d mois) et aucune équipe : attendu une demande ou un projet."
                        .formatted(
                                content.reservedCareAreaM2().toPlainString(),
                                phase.name(),
                                phase.deliveryOn(),
                                monthsBefore),
                "%s m² reserved for care, phase \"%s\" delivered on %s (less than %d months away) and no team: a request or a project is expected."
                        .formatted(
                                content.reservedCareAreaM2().toPlainString(),
                                phase.name(),
                                phase.deliveryOn(),
                                monthsBefore));
    }
}
