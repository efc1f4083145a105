package fr.maillage.premises.matching.api;

import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.criteria.domain.Access;
import fr.maillage.premises.criteria.domain.Feature;
import fr.maillage.premises.criteria.domain.RoomStatus;
import fr.maillage.premises.criteria.domain.RoomTenure;
import fr.maillage.premises.matching.domain.ImaginedRoom;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Rooms that do not exist. */
@Schema(
        name = "WhatIfForm",
        description = "Locaux imaginés, dont rien n'est gardé. / Imagined rooms, of which nothing is kept.")
public record WhatIfRequest(
        @NotEmpty @Size(max = 20) @Schema(description = "Au plus 20. / At most 20.")
        List<@NotNull @Valid Imagined> rooms,

        @Nullable @Schema(description = "Juger comme ce jour-là. / Judge as on that day.", examples = "2026-11-22")
        LocalDate asOf) {

    /** One of them. */
    @Schema(name = "ImaginedRoom", description = "Local imaginé. / Imagined room.")
    public record Imagined(
            @NotNull
            @Pattern(regexp = "[0-9][0-9AB][0-9]{3}", message = "attendu un code commune | a commune code is expected")
            @Schema(description = "Commune (COG). / Commune (COG).", examples = "31555")
            String communeCode,

            @Nullable
            @Pattern(regexp = "Q[NP][0-9A-Z]{6}", message = "attendu un code de QPV | a QPV code is expected")
            @Schema(description = "Quartier prioritaire, s'il y est. / Priority neighbourhood.", examples = "QN03101M")
            String qpvCode,

            @NotNull
            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax("100000")
            @Digits(integer = 6, fraction = 2)
            @Schema(description = "Surface, m². / Area, m².", examples = "90")
            BigDecimal areaM2,

            @Nullable @Schema(description = "AVAILABLE par défaut. / By default.", examples = "AVAILABLE")
            RoomStatus status,

            @Nullable @Schema(description = "LEASE par défaut. / By default.", examples = "LEASE")
            RoomTenure tenure,

            @Nullable @Schema(description = "Livraison. / Delivery.", examples = "2027-03-01")
            LocalDate availableFrom,

            @Nullable @Schema(description = "COMPLIANT par défaut. / By default.", examples = "COMPLIANT")
            Access accessibility,

            @Nullable @Schema(description = "Loyer par mois. / Rent a month.")
            Money monthlyRent,

            @Nullable @Schema(description = "Charges par mois. / Charges a month.")
            Money monthlyCharges,

            @Nullable @Schema(description = "Prix, d'un local vendu. / Price of a room sold.")
            Money price,

            @Nullable
            @Size(max = 50)
            @Schema(
                    description = "Professions acceptées, vide pour toutes. / Accepted professions.",
                    examples = "[\"10\"]")
            List<@NotNull @Pattern(regexp = "[0-9]{2}") String> acceptedProfessions,

            @Nullable
            @Size(max = 15)
            @Schema(description = "Services et équipements. / Services and equipment.", examples = "[\"SECRETARIAT\"]")
            List<@NotNull Feature> features) {

        ImaginedRoom toRoom() {
            return new ImaginedRoom(
                    communeCode,
                    qpvCode,
                    Objects.requireNonNullElse(status, RoomStatus.AVAILABLE),
                    Objects.requireNonNullElse(tenure, RoomTenure.LEASE),
                    availableFrom,
                    Objects.requireNonNullElse(accessibility, Access.COMPLIANT),
                    (int) hundredths(areaM2),
                    monthlyRent == null ? null : (Integer) (int) hundredths(monthlyRent.amount()),
                    monthlyCharges == null ? null : (Integer) (int) hundredths(monthlyCharges.amount()),
                    price == null ? null : (Long) hundredths(price.amount()),
                    Set.copyOf(Objects.requireNonNullElse(acceptedProfessions, List.of())),
                    Set.copyOf(Objects.requireNonNullElse(features, List.of())));
        }

        private static long hundredths(BigDecimal value) {
            return value.movePointRight(2).longValueExact();
        }
    }
}
