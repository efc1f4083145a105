package fr.maillage.premises.operation.api;

import fr.maillage.premises.operation.domain.Reservation;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place to reserve. */
@Schema(name = "NewPreReservation", description = "Place à pré-réserver. / Place to reserve ahead.")
public record NewPreReservationRequest(
        @NotNull
        @Schema(description = "Pour une demande ou un projet. / For a request or a project.", examples = "REQUEST")
        Reservation.Beneficiary beneficiary,

        @NotNull @Schema(description = "Laquelle, lequel. / Which one.")
        UUID beneficiaryId,

        @NotNull
        @Digits(integer = 6, fraction = 2)
        @DecimalMin("0.01")
        @Schema(description = "Surface, en m². / Area, in m².", examples = "90")
        BigDecimal areaM2,

        @Nullable
        @Schema(description = "Dernier jour ; null : sans fin. / Last day; null: no end.", examples = "2028-12-31")
        LocalDate until) {}
