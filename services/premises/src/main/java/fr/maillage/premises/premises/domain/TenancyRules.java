package fr.maillage.premises.premises.domain;

import fr.maillage.premises.rule.domain.Finding;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What rooms on offer and leases are held to alike (PRM-04, PRM-10): one code each, whoever asks. */
public final class TenancyRules {

    private TenancyRules() {}

    /**
     * Public property is let for a fee, or on a ground that dispenses with it.
     *
     * @param feePointer where the fee would be written
     * @param groundPointer where the ground is
     */
    public static Optional<Finding> fee(
            boolean publicDomain, boolean paid, @Nullable FeeGround ground, String feePointer, String groundPointer) {
        if (!publicDomain || paid) {
            return Optional.empty();
        }
        return Optional.of(
                ground == null
                        ? Finding.refused(
                                "PRM-04",
                                feePointer,
                                "fee-missing",
                                "Domaine public sans redevance ; attendu une redevance, ou le motif qui en dispense.",
                                "Public domain without a fee; a fee is expected, or the ground that dispenses with it.")
                        : Finding.legalReview(
                                "PRM-04",
                                groundPointer,
                                "fee-waived",
                                "Domaine public sans redevance, motif %s : à faire vérifier par un juriste."
                                        .formatted(ground),
                                "Public domain without a fee, ground %s: to be checked by a lawyer."
                                        .formatted(ground)));
    }

    /** What is provisional ends one day. */
    public static Optional<Finding> end(boolean temporary, @Nullable LocalDate end, String pointer) {
        return !temporary || end != null
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "PRM-10",
                        pointer,
                        "end-missing",
                        "Mise à disposition provisoire sans date de fin ; attendu une date.",
                        "Temporary provision without an end; a date is expected."));
    }
}
