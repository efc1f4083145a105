package fr.maillage.premises.lease.api;

import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.lease.domain.RentStep;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the whole of a lease costs, from a day on. */
@Schema(
        name = "LeaseRent",
        description =
                "Loyer de toute la surface louée, à partir d'un jour. / Rent of the whole leased area from a day on.")
public record RentBody(
        @NotNull @Schema(description = "Premier jour. / First day.", examples = "2026-01-01")
        LocalDate from,

        @NotNull @Schema(description = "Loyer d'un mois. / Rent of a month.")
        Money monthlyRent,

        @Nullable @Schema(description = "Charges d'un mois ; aucune par défaut. / Charges of a month; none by default.")
        Money monthlyCharges) {

    static RentBody from(RentStep step) {
        return new RentBody(step.from(), Money.cents(step.monthlyRentCents()), Money.cents(step.monthlyChargesCents()));
    }

    RentStep toStep() {
        return new RentStep(
                from,
                Amounts.cents("/rents", monthlyRent),
                monthlyCharges == null ? 0 : Amounts.cents("/rents", monthlyCharges));
    }
}
