package fr.maillage.premises.support.api;

import fr.maillage.premises.support.domain.SupportContent;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The figure that shows the need. */
@Schema(name = "SupportNeed", description = "Indicateur qui montre le besoin. / Indicator that shows the need.")
public record NeedBody(
        @NotBlank @Size(max = 80) @Schema(description = "Indicateur. / Indicator.", examples = "density")
        String indicator,

        @NotNull @Digits(integer = 12, fraction = 4) @Schema(description = "Valeur. / Value.", examples = "71")
        BigDecimal value,

        @NotBlank @Size(max = 80) @Schema(description = "Unité. / Unit.", examples = "GP / 100 000")
        String unit,

        @NotNull
        @Pattern(regexp = NeedBody.TERRITORY, message = NeedBody.EXPECTED)
        @Schema(description = "Territoire. / Territory.", examples = "commune:69266")
        String territory,

        @NotNull
        @Schema(
                description = "Jour dont elle parle (millésime). / Day that it speaks of (vintage).",
                examples = "2016-12-31")
        LocalDate vintage,

        @NotBlank @Size(max = 200) @Schema(description = "Source. / Source.", examples = "CDOM 2016")
        String source,

        @Nullable
        @Digits(integer = 12, fraction = 4)
        @Schema(description = "La même ailleurs, pour comparer. / The same elsewhere, to compare.", examples = "96.1")
        BigDecimal reference,

        @Nullable
        @Pattern(regexp = NeedBody.TERRITORY, message = NeedBody.EXPECTED)
        @Schema(description = "Où. / Where.", examples = "region:84")
        String referenceTerritory) {

    static final String TERRITORY = "(region|department|epci|commune|tvs|iris|qpv|area):[0-9A-Za-z-]{1,40}";
    static final String EXPECTED =
            "attendu niveau:code, par exemple commune:31555 | level:code is expected, such as commune:31555";

    static @Nullable NeedBody from(SupportContent.@Nullable Need need) {
        return need == null
                ? null
                : new NeedBody(
                        need.indicator(),
                        need.value(),
                        need.unit(),
                        need.territory(),
                        need.vintage(),
                        need.source(),
                        need.reference(),
                        need.referenceTerritory());
    }

    SupportContent.Need toNeed() {
        return new SupportContent.Need(
                indicator, value, unit, territory, vintage, source, reference, referenceTerritory);
    }
}
