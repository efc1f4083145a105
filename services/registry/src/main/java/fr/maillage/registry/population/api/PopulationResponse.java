package fr.maillage.registry.population.api;

import fr.maillage.registry.population.domain.AgeCell;
import fr.maillage.registry.population.domain.AgePartition;
import fr.maillage.registry.population.domain.Population;
import fr.maillage.registry.population.domain.PublishedAges;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** People of some territories, by age. */
@Schema(name = "Population", description = "Habitants par âge et par sexe. / People by age and sex.")
public record PopulationResponse(
        @Schema(
                description = "Territoires comptés, ensemble. / Territories counted, together.",
                examples = "[\"commune:31555\"]")
        List<String> territories,

        @Nullable
        @Schema(
                description = "INSUFFICIENT_DATA quand aucun chiffre n'est chargé. / When no figure is loaded.",
                enumeration = {"INSUFFICIENT_DATA"})
        String outcome,

        @Nullable
        @Schema(
                description = "Habitants, à l'unité la plus proche ; null sous 11. / People, rounded; null below 11.",
                examples = "504078")
        Long total,

        @Nullable
        @Schema(
                description =
                        "Femmes de tous âges ; null si le fichier ne le dit pas, ou masqué. / Women of all ages; null when the file does not tell, or hidden.",
                examples = "261530")
        Long women,

        @Nullable
        @Schema(
                description =
                        "Hommes de tous âges ; null si le fichier ne le dit pas, ou masqué. / Men of all ages; null when the file does not tell, or hidden.",
                examples = "242548")
        Long men,

        @Schema(
                description =
                        "Groupes d'âge du découpage demandé, arrondis chacun : leur somme peut différer du total de quelques unités ; sans ceux de hiddenAges. / Age groups, each rounded; without those of hiddenAges.")
        List<AgeGroup> ages,

        @Schema(
                description =
                        "Groupes d'âge masqués : moins de 11 personnes, ou le plus petit des autres, sans lequel le premier se retrouverait par soustraction. / Age groups hidden: fewer than 11 people, or the smallest of the others, which would give the first away by subtraction.")
        List<AgeBounds> hiddenAges,

        @Schema(
                description = "Ce qui est compté : des personnes. / What is counted: people.",
                enumeration = {"HEADCOUNT"})
        String basis,

        @Nullable
        @Schema(
                description = "Jour auquel le recensement se rapporte. / Day the census refers to.",
                examples = "2020-01-01")
        LocalDate dataVintage,

        @Nullable
        @Schema(
                description =
                        "official : base infracommunale du recensement (INSEE) ; demo : chiffres fictifs. / Census of INSEE, or made-up figures.",
                enumeration = {"official", "demo"})
        String source,

        @Schema(
                description =
                        "Part des communes et des IRIS demandés dont le recensement parle, de 0 à 1. / Share of the communes and IRIS asked for that the census tells of.",
                examples = "1.0")
        double completeness,

        @Schema(
                description =
                        "true quand un effectif de cette réponse est masqué. / true when a count of this answer is hidden.")
        boolean suppressed,

        @Nullable
        @Schema(
                description =
                        "SMALL_COUNT : un effectif de moins de 11 personnes, et de quoi empêcher de le retrouver. / A count below 11, and what would give it away.",
                enumeration = {"SMALL_COUNT"})
        String suppressionReason,

        @Schema(description = "Comment lire ces chiffres. / How to read these figures.")
        String caveat) {

    private static final String CAVEAT =
            "Estimations du recensement, sur cinq enquêtes annuelles : un effectif inférieur à 200 peut ne pas être significatif. / Census estimates over five yearly surveys: a count below 200 may not be significant.";

    /** People between two ages. */
    @Schema(
            name = "AgeGroup",
            description = "Personnes entre deux âges, compris. / People between two ages, both included.")
    public record AgeGroup(
            @Schema(description = "Premier âge. / First age.", examples = "65")
            int from,

            @Nullable
            @Schema(description = "Dernier âge ; null : et plus. / Last age; null: and over.", examples = "79")
            Integer to,

            @Schema(description = "Personnes. / People.", examples = "51234")
            long people,

            @Nullable
            @Schema(
                    description =
                            "Femmes ; null au découpage ten, que le recensement ne croise pas avec le sexe, et si masqué. / Women; null in partition ten, which the census does not cross with sex, and when hidden.",
                    examples = "27010")
            Long women,

            @Nullable @Schema(description = "Hommes, comme women. / Men, like women.", examples = "24224")
            Long men) {}

    /** Two ages, the last one null: and over. */
    @Schema(name = "AgeBounds", description = "Deux âges, compris. / Two ages, both included.")
    public record AgeBounds(
            @Schema(description = "Premier âge. / First age.", examples = "75")
            int from,

            @Nullable
            @Schema(description = "Dernier âge ; null : et plus. / Last age; null: and over.", examples = "79")
            Integer to) {}

    static PopulationResponse from(List<String> territories, AgePartition partition, Population counted) {
        Integer year = counted.year();
        if (year == null) {
            return new PopulationResponse(
                    territories,
                    "INSUFFICIENT_DATA",
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    "HEADCOUNT",
                    null,
                    null,
                    counted.completeness(),
                    false,
                    null,
                    CAVEAT);
        }
        PublishedAges told = PublishedAges.of(counted, partition);
        return new PopulationResponse(
                territories,
                null,
                rounded(told.total()),
                rounded(told.women()),
                rounded(told.men()),
                told.cells().stream().map(PopulationResponse::group).toList(),
                told.hidden().stream()
                        .map(cell -> new AgeBounds(cell.from(), cell.to()))
                        .toList(),
                "HEADCOUNT",
                LocalDate.of(year, 1, 1),
                counted.source(),
                counted.completeness(),
                told.suppressed(),
                told.suppressed() ? "SMALL_COUNT" : null,
                CAVEAT);
    }

    private static AgeGroup group(AgeCell cell) {
        return new AgeGroup(
                cell.from(), cell.to(), Math.round(cell.people()), rounded(cell.women()), rounded(cell.men()));
    }

    private static @Nullable Long rounded(@Nullable Double people) {
        return people == null ? null : Math.round(people);
    }
}
