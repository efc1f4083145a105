package fr.maillage.premises.operation.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rooms of a scheme reserved ahead for a team: a wish written down, never a lease (MAT-08).
 *
 * @param until last day on which it stands; null without one
 * @param releasedAt when it was given up; null while it stands
 */
public record Reservation(
        UUID id,
        UUID operationId,
        Beneficiary beneficiary,
        UUID beneficiaryId,
        BigDecimal areaM2,
        @Nullable LocalDate until,
        @Nullable Instant releasedAt,
        Instant createdAt) {

    /** For whom. */
    public enum Beneficiary {
        /** An installation request. */
        REQUEST,
        /** A grouped-practice project. */
        PROJECT
    }

    public boolean live(LocalDate today) {
        return releasedAt == null && (until == null || !until.isBefore(today));
    }
}
