package fr.maillage.premises.statistics.api;

import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.statistics.StatisticsService.Figures;
import fr.maillage.premises.statistics.domain.Vacancy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Vacancy of units that are sublet. */
@Schema(name = "VacancyStatistics", description = "Vacance. / Vacancy.")
public record VacancyFigures(
        @Schema(description = "Sur quoi. / On what.") StatisticsResponse.Basis basis,

        @Schema(description = "Jours-cellules sous-loués. / Unit-days sublet.")
        long unitDays,

        @Schema(description = "Dont vacants. / Of which vacant.")
        long vacantUnitDays,

        @Nullable
        @Schema(
                description = "Part, 0 à 1 ; null sans cellule. / Share, 0 to 1; null without a unit.",
                examples = "0.25")
        BigDecimal share,

        @Schema(description = "Par mois. / By month.") List<VacancyMonth> months,

        @Schema(description = "Jours vacants par cause. / Vacant days by cause.")
        List<VacancyCause> causes) {

    /** Vacancy of one month. */
    @Schema(name = "VacancyMonth", description = "Vacance d'un mois. / Vacancy of a month.")
    public record VacancyMonth(
            @Schema(description = "Mois. / Month.", examples = "2026-06")
            String month,

            @Schema(description = "Jours-cellules. / Unit-days.")
            long unitDays,

            @Schema(description = "Dont vacants. / Of which vacant.")
            long vacantUnitDays,

            @Schema(description = "Mois-cellules vacants. / Vacant unit-months.", examples = "1.53")
            BigDecimal vacantUnitMonths,

            @Nullable @Schema(description = "Part. / Share.")
            BigDecimal share) {}

    /** Vacant days of one cause. */
    @Schema(name = "VacancyCause", description = "Jours vacants d'une cause. / Vacant days of a cause.")
    public record VacancyCause(
            @Schema(description = "Cause. / Cause.") CodedValue cause,

            @Schema(description = "Jours-cellules. / Unit-days.")
            long unitDays) {}

    static VacancyFigures from(Figures figures, StatisticsResponse.Basis basis) {
        Vacancy vacancy = figures.vacancy();
        return new VacancyFigures(
                basis,
                vacancy.unitDays(),
                vacancy.vacantDays(),
                vacancy.share(),
                vacancy.months().stream()
                        .map(month -> new VacancyMonth(
                                month.month().toString(),
                                month.unitDays(),
                                month.vacantDays(),
                                month.vacantUnitMonths(),
                                month.share()))
                        .toList(),
                vacancy.vacantDaysByCause().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> new VacancyCause(CodedValue.of(one.getKey()), one.getValue()))
                        .toList());
    }
}
