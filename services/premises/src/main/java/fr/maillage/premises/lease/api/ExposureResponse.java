package fr.maillage.premises.lease.api;

import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.lease.LeaseExposure.Judged;
import fr.maillage.premises.lease.domain.Exposure;
import fr.maillage.premises.lease.domain.LeaseSetting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a town pays for nobody's use, now and in the months to come. */
@Schema(
        name = "LeaseExposure",
        description =
                "Ce que la ville paie pour personne, maintenant et dans les mois qui suivent. / What the town pays for nobody's use, now and in the months that follow.")
public record ExposureResponse(
        @Schema(description = "Bail. / Lease.") UUID leaseId,
        @Schema(description = "Jour. / Day.") LocalDate asOf,

        @Schema(description = "Comment c'est compté. / How it is counted.")
        String basis,

        @Schema(description = "Ce jour, au taux d'un mois. / This day, at the rate of a month.")
        Money monthly,

        @Schema(description = "Que personne ne doit encore, au taux d'un mois. / Nobody's yet, at the rate of a month.")
        Money undeterminedMonthly,

        @Schema(description = "Ce qui expose la ville ce jour. / What exposes the town this day.")
        List<LiabilityLineResponse> now,

        @Schema(description = "Mois ajoutés. / Months added up.", examples = "12")
        int months,

        @Schema(description = "Sur ces mois. / Over these months.")
        Money projected,

        @Schema(description = "Que personne ne doit encore, sur ces mois. / Nobody's yet, over these months.")
        Money undeterminedProjected,

        @Schema(description = "Les mois qui suivent. / The months that follow.")
        List<Ahead> ahead,

        @Schema(description = "Seuil de l'organisation. / Threshold of the organization.")
        Money threshold,

        @Nullable
        @Schema(
                description =
                        "D'où vient le seuil ; null : réglé par l'organisation. / Where the threshold comes from; null: set by the organization.")
        String thresholdSource,

        @Schema(description = "Au-dessus du seuil. / Over the threshold.")
        boolean alert) {

    private static final String BASIS =
            "rent and charges of units that the town pays while vacant, and of area not sublet; whole months after the present one, occupancies as known today; what the town keeps for its own use is not exposure";

    /** A month to come. */
    @Schema(name = "LeaseExposureAhead", description = "Un mois qui vient. / A month to come.")
    public record Ahead(
            @Schema(description = "Mois. / Month.", examples = "2026-12")
            String month,

            @Schema(description = "À la ville. / The town's.")
            Money city,

            @Schema(description = "À personne encore. / Nobody's yet.")
            Money undetermined) {}

    static ExposureResponse from(UUID lease, Judged judged) {
        Exposure exposure = judged.exposure();
        LeaseSetting setting = judged.setting();
        return new ExposureResponse(
                lease,
                exposure.asOf(),
                BASIS,
                Money.cents(exposure.monthlyCents()),
                Money.cents(exposure.undeterminedMonthlyCents()),
                exposure.now().stream()
                        .map(line -> LiabilityLineResponse.from(line, false))
                        .toList(),
                exposure.ahead().size(),
                Money.cents(exposure.projectedCents()),
                Money.cents(exposure.undeterminedProjectedCents()),
                exposure.ahead().stream()
                        .map(month -> new Ahead(
                                month.month().toString(),
                                Money.cents(month.cents()),
                                Money.cents(month.undeterminedCents())))
                        .toList(),
                Money.cents(setting.thresholdCents()),
                setting.source(),
                judged.over());
    }
}
