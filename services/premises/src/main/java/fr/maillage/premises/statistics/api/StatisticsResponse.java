package fr.maillage.premises.statistics.api;

import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.statistics.StatisticsService.Figures;
import fr.maillage.premises.statistics.StatisticsService.Period;
import fr.maillage.premises.statistics.domain.RequestGroup;
import fr.maillage.premises.statistics.domain.SmallCells;
import fr.maillage.premises.statistics.domain.StageTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The figures of an organization, each with what it rests on. */
@Schema(name = "PremisesStatistics", description = "Chiffres de l'organisation. / Figures of the organization.")
public record StatisticsResponse(
        @Schema(description = "Premier mois. / First month.", examples = "2026-01")
        String from,

        @Schema(description = "Dernier mois, compris. / Last month, included.", examples = "2026-12")
        String to,

        @Schema(description = "Vacance des cellules sous-louées. / Vacancy of units that are sublet.")
        VacancyFigures vacancy,

        @Schema(description = "Exposition et aides possibles. / Exposure and possible aid.")
        MoneyFigures exposure,

        @Schema(description = "Demandes par état. / Requests by state.")
        Cells requests,

        @Schema(description = "Motifs d'échec. / Reasons of failure.")
        Cells failures,

        @Schema(description = "Demandes sans réponse, par profession. / Unmet requests, by profession.")
        Cells unmet,

        @Schema(description = "Temps par étape. / Time by stage.")
        Stages stages,

        @Schema(description = "Mise en garde. / Caveat.") String caveat) {

    private static final String CAVEAT =
            "Les chiffres décrivent ce que l'organisation a saisi ; ils n'expliquent pas pourquoi. / Figures describe what the organization entered; they do not explain why.";
    private static final String REQUESTS =
            "demandes d'installation de l'organisation / installation requests of the organization";
    private static final String LEASES = "baux de l'organisation / leases of the organization";

    /** What a figure rests on. */
    @Schema(name = "StatisticsBasis", description = "Sur quoi repose un chiffre. / What a figure rests on.")
    public record Basis(
            @Schema(description = "Unité. / Unit.", examples = "UNIT_DAYS")
            String basis,

            @Schema(description = "Jour des données. / Day of the data.")
            LocalDate dataVintage,

            @Schema(description = "Source. / Source.") String source,

            @Schema(description = "Ce qui est compté et laissé. / What is counted and left out.")
            String completeness,

            @Schema(description = "Des valeurs sont tues. / Values are withheld.")
            boolean suppressed,

            @Nullable @Schema(description = "Pourquoi. / Why.", examples = "1-4")
            String suppressionReason) {}

    /** What vacancy costs the town. */
    @Schema(name = "ExposureStatistics", description = "Exposition. / Exposure.")
    public record MoneyFigures(
            @Schema(description = "Sur quoi. / On what.") Basis basis,

            @Schema(description = "Ce jour, au taux d'un mois. / This day, at the rate of a month.")
            Money monthly,

            @Schema(description = "Mois ajoutés. / Months added up.", examples = "12")
            int months,

            @Schema(description = "Sur ces mois. / Over these months.")
            Money projected,

            @Schema(description = "Que personne ne doit encore. / Nobody's yet.")
            Money undetermined,

            @Schema(description = "Baux au-dessus du seuil. / Leases over the threshold.")
            int alerts,

            @Schema(description = "Aides possibles par an (AID-19). / Possible aid a year (AID-19).")
            Money possibleAidPerYear) {}

    /** Counts of requests by category. */
    @Schema(name = "RequestCells", description = "Nombres par catégorie. / Counts by category.")
    public record Cells(
            @Schema(description = "Sur quoi. / On what.") Basis basis,

            @Nullable @Schema(description = "En tout ; null : tu. / In all; null: withheld.")
            Long total,

            @Schema(
                    description =
                            "Par catégorie ; OTHER… : toutes celles qui ne sont pas nommées. / By category; OTHER…: all those that are not named.")
            List<CountCell> cells) {}

    /** One category. */
    @Schema(name = "RequestCell", description = "Une catégorie. / One category.")
    public record CountCell(
            @Schema(description = "Catégorie et ses libellés. / Category and its labels.")
            CodedValue category,

            @Nullable @Schema(description = "Nombre ; null : tu. / Count; null: withheld.")
            Long count,

            @Schema(description = "Tu. / Withheld.") boolean suppressed) {}

    /** How long stages last. */
    @Schema(name = "StageStatistics", description = "Temps par étape. / Time by stage.")
    public record Stages(
            @Schema(description = "Sur quoi. / On what.") Basis basis,

            @Schema(description = "Par étape quittée. / By stage that was left.")
            List<Stage> stages) {}

    /** How long one stage lasts. */
    @Schema(name = "StageStatistic", description = "Temps d'une étape. / Time of a stage.")
    public record Stage(
            @Schema(description = "Étape. / Stage.") CodedValue stage,

            @Nullable
            @Schema(
                    description =
                            "Passages, au multiple inférieur du plancher ; null : tu. / Passages, rounded down to a multiple of the floor; null: withheld.")
            Long requests,

            @Nullable @Schema(description = "Médiane, en jours. / Median, in days.")
            BigDecimal medianDays,

            @Nullable @Schema(description = "Moyenne, en jours. / Mean, in days.")
            BigDecimal meanDays) {}

    static StatisticsResponse from(Figures figures) {
        return new StatisticsResponse(
                figures.from().toString(),
                figures.to().toString(),
                VacancyFigures.from(figures, leases("UNIT_DAYS", figures)),
                money(figures),
                states(figures),
                cells(figures.people().failures(), Categories::failure, figures),
                cells(figures.people().unmet(), Categories::profession, figures),
                stages(figures),
                CAVEAT);
    }

    private static Basis leases(String unit, Figures figures) {
        String counted =
                "%d baux signés, terminés ou archivés après leur fin ; %d projets laissés / %d leases signed, ended or archived after their end; %d drafts left out"
                        .formatted(figures.leases(), figures.drafts(), figures.leases(), figures.drafts());
        return new Basis(unit, figures.asOf(), LEASES, counted, false, null);
    }

    private static Basis requests(boolean suppressed, Figures figures) {
        Period received = figures.received();
        return new Basis(
                "HEADCOUNT",
                figures.asOf(),
                REQUESTS,
                "demandes reçues de %s à %s, non archivées / requests received from %s to %s, not archived"
                        .formatted(received.from(), received.to(), received.from(), received.to()),
                suppressed,
                suppressed ? "1-" + (figures.smallest() - 1) : null);
    }

    private static MoneyFigures money(Figures figures) {
        return new MoneyFigures(
                leases("EUR", figures),
                Money.cents(figures.money().monthlyCents()),
                figures.money().months(),
                Money.cents(figures.money().projectedCents()),
                Money.cents(figures.money().undeterminedCents()),
                figures.money().alerts(),
                Money.cents(figures.money().aidPerYearCents()));
    }

    /** One list of all states; those of a group that are not named are one cell. */
    private static Cells states(Figures figures) {
        List<CountCell> cells = new ArrayList<>();
        for (RequestGroup group : RequestGroup.values()) {
            SmallCells its = Objects.requireNonNull(figures.people().byState().get(group));
            cells.addAll(told(its, Categories::state, CodedValue.of(group)));
        }
        return new Cells(
                requests(figures.people().suppressed(), figures),
                figures.people().total(),
                cells);
    }

    private static Cells cells(SmallCells cells, Function<String, CodedValue> labelled, Figures figures) {
        return new Cells(
                requests(cells.suppressed(), figures), cells.total(), told(cells, labelled, Categories.other()));
    }

    private static List<CountCell> told(SmallCells cells, Function<String, CodedValue> labelled, CodedValue others) {
        List<CountCell> told = new ArrayList<>();
        cells.cells().forEach(cell -> told.add(new CountCell(labelled.apply(cell.code()), cell.count(), false)));
        if (cells.suppressed()) {
            told.add(new CountCell(others, cells.withheld() ? null : cells.rest(), cells.withheld()));
        }
        return told;
    }

    private static Stages stages(Figures figures) {
        boolean suppressed = figures.stages().stream().anyMatch(one -> one.requests() < figures.smallest());
        return new Stages(
                requests(suppressed, figures),
                figures.stages().stream()
                        .map(one -> stage(one, figures.smallest()))
                        .toList());
    }

    /** A median of two people is the two people; and passages would tell how many requests there are in all. */
    private static Stage stage(StageTime time, int smallest) {
        return time.requests() < smallest
                ? new Stage(Categories.state(time.stage()), null, null, null)
                : new Stage(
                        Categories.state(time.stage()),
                        time.requests() - time.requests() % smallest,
                        time.medianDays(),
                        time.meanDays());
    }
}
