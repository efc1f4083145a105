package fr.maillage.premises.lease.api;

import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.lease.domain.LeaseSetting;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From when on an exposure is an alert. */
@Schema(name = "LeaseSetting", description = "Seuil d'exposition. / Threshold of exposure.")
public record LeaseSettingResponse(
        @Schema(description = "Exposition à partir de laquelle alerter. / Exposure from which on to alert.")
        Money threshold,

        @Schema(description = "Mois à venir, ajoutés. / Months to come, added up.", examples = "12")
        int months,

        @Nullable
        @Schema(
                description =
                        "Source du défaut ; null : réglé par l'organisation. / Source of the default; null: set by the organization.")
        String source,

        @Schema(description = "0 : défaut. / 0: default.") int version) {

    static LeaseSettingResponse from(LeaseSetting setting) {
        return new LeaseSettingResponse(
                Money.cents(setting.thresholdCents()), setting.months(), setting.source(), setting.version());
    }
}
