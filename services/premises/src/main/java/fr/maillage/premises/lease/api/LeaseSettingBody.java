package fr.maillage.premises.lease.api;

import fr.maillage.platform.http.value.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when on an exposure is an alert. */
@Schema(name = "LeaseSettingChange", description = "Le réglage entier. / The whole setting.")
public record LeaseSettingBody(
        @NotNull @Schema(description = "Exposition à partir de laquelle alerter. / Exposure from which on to alert.")
        Money threshold,

        @NotNull
        @Min(1)
        @Max(60)
        @Schema(description = "Mois à venir, ajoutés. / Months to come, added up.", examples = "12")
        Integer months) {}
