package fr.maillage.registry.caretier.api;

import fr.maillage.registry.caretier.domain.CareTier;
import fr.maillage.registry.caretier.domain.CareTiers;
import fr.maillage.registry.caretier.domain.TierList;
import fr.maillage.registry.caretier.domain.TierRule;
import fr.maillage.registry.caretier.domain.TierRule.Coverage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A list of tiers, whole. */
@Schema(name = "CareTierList", description = "La liste entière. / The whole list.")
public record CareTiersRequest(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "D’où elle vient. / Where it comes from.", examples = "Délibération du 12 mai 2026")
        String source,

        @NotNull @Schema(description = "Depuis quand elle vaut. / Since when it holds.", examples = "2026-05-12")
        LocalDate asOf,

        @NotEmpty
        @Size(max = CareTiers.MOST_RULES)
        @Schema(
                description =
                        "Une ligne par profession ou groupe de spécialités. / One line a profession or group of specialties.")
        List<@NotNull @Valid Rule> rules) {

    /** One line. */
    @Schema(name = "CareTierRule", description = "Une ligne de la liste. / One line of the list.")
    public record Rule(
            @NotNull
            @Pattern(regexp = "G15|R95", message = "attendu G15 ou R95 | G15 or R95 is expected")
            @Schema(
                    description = "G15 : professions de santé ; R95 : usagers de titre (REG-06). / Code system.",
                    examples = "G15")
            String professionSystem,

            @NotNull
            @Pattern(
                    regexp = "[0-9A-Z]{1,4}",
                    message = "attendu un code de profession | a code of a profession is expected")
            @Schema(description = "Code de la profession. / Code of the profession.", examples = "10")
            String professionCode,

            @Nullable
            @Size(max = 50)
            @Schema(
                    description =
                            "Savoir-faire concernés ; vide : toute la profession. / Skills; empty: the whole profession.",
                    examples = "[\"SM26\", \"SM53\", \"SM54\"]")
            List<
                            @NotNull
                            @Pattern(
                                    regexp = "[0-9A-Z]{1,8}",
                                    message = "attendu un code de savoir-faire | a code of a skill is expected")
                            String>
                    specialtyCodes,

            @NotNull @Schema(description = "Niveau de recours. / Tier.", examples = "FIRST_RECOURSE")
            CareTier tier,

            @Nullable
            @Schema(description = "PARTIAL : données incomplètes ; COMPLETE par défaut. / How complete the data are.")
            Coverage coverage) {

        TierRule toRule() {
            return new TierRule(
                    professionSystem,
                    professionCode,
                    specialtyCodes == null ? List.of() : specialtyCodes,
                    tier,
                    coverage == null ? Coverage.COMPLETE : coverage);
        }
    }

    TierList toList() {
        return new TierList(new CareTiers(rules.stream().map(Rule::toRule).toList()), false, source.strip(), asOf, 0);
    }
}
