package fr.maillage.premises.operation.api;

import fr.maillage.premises.operation.domain.Reservation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place reserved ahead; never a lease. */
@Schema(name = "PreReservation", description = "Pré-réservation, jamais un bail. / Reserved ahead, never a lease.")
public record PreReservationResponse(
        @Schema(description = "Identifiant. / Id.") UUID id,
        @Schema(description = "Opération. / Operation.") UUID operationId,

        @Schema(description = "Pour une demande ou un projet. / For a request or a project.")
        Reservation.Beneficiary beneficiary,

        @Schema(description = "Laquelle, lequel. / Which one.")
        UUID beneficiaryId,

        @Schema(description = "Surface, en m². / Area, in m².", examples = "90")
        BigDecimal areaM2,

        @Nullable @Schema(description = "Dernier jour. / Last day.")
        LocalDate until,

        @Schema(description = "Vaut encore. / Still stands.")
        boolean live,

        @Schema(description = "Quand elle a été faite. / When it was made.")
        Instant createdAt,

        @Nullable @Schema(description = "Quand elle a été rendue. / When it was given up.")
        Instant releasedAt) {

    static PreReservationResponse from(Reservation one, LocalDate today) {
        return new PreReservationResponse(
                one.id(),
                one.operationId(),
                one.beneficiary(),
                one.beneficiaryId(),
                one.areaM2(),
                one.until(),
                one.live(today),
                one.createdAt(),
                one.releasedAt());
    }
}
