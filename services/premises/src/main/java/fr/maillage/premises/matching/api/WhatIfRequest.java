package fr.maillage.premises.matching.api;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
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
import java.util.stream.IntStream;
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

    /** As the form of premises admits. */
    private static final Money MOST = Money.euros("999999999.99");

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

        ImaginedRoom toRoom(int n) {
            return new ImaginedRoom(
                    communeCode,
                    qpvCode,
                    Objects.requireNonNullElse(status, RoomStatus.AVAILABLE),
                    Objects.requireNonNullElse(tenure, RoomTenure.LEASE),
                    availableFrom,
                    Objects.requireNonNullElse(accessibility, Access.COMPLIANT),
                    areaM2.movePointRight(2).intValueExact(),
                    cents(n, "monthlyRent", monthlyRent),
                    cents(n, "monthlyCharges", monthlyCharges),
                    cents(n, "price", price),
                    Set.copyOf(Objects.requireNonNullElse(acceptedProfessions, List.of())),
                    Set.copyOf(Objects.requireNonNullElse(features, List.of())));
        }

        private static @Nullable Long cents(int n, String field, @Nullable Money money) {
            if (money != null && (money.signum() < 0 || money.compareTo(MOST) > 0)) {
                throw Problem.of(
                        StandardProblem.INVALID_REQUEST,
                        Violation.of(
                                "/rooms/%d/%s".formatted(n, field),
                                "out-of-range",
                                Text.of(
                                        "Montant %s ; attendu de 0 à %s.".formatted(money, MOST),
                                        "Amount %s; 0 to %s is expected.".formatted(money, MOST))));
            }
            return money == null ? null : (Long) money.toCents();
        }
    }

    /** The rooms, in their order. */
    List<ImaginedRoom> imagined() {
        return IntStream.range(0, rooms.size())
                .mapToObj(n -> rooms.get(n).toRoom(n))
                .toList();
    }
}
