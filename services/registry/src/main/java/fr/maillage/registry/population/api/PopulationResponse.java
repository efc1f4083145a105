package fr.maillage.registry.population.api;

import fr.maillage.registry.population.domain.AgePartition;
import fr.maillage.registry.population.domain.Population;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** People of some territories, by age. */
@Schema(name = "Population", description = "Habitants par âge. / People by age.")
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

        @Nullable @Schema(description = "Habitants, à l'unité la plus proche. / People, rounded.", examples = "504078")
        Long total,

        @Schema(
                description =
                        "Groupes d'âge du découpage demandé, arrondis chacun : leur somme peut différer du total de quelques unités. / Age groups, each rounded.")
        List<AgeGroup> ages,

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
                        "Toujours false : l'INSEE publie ces chiffres à cette maille. / Always false: published as they are.")
        boolean suppressed,

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
            long people) {}

    static PopulationResponse from(List<String> territories, AgePartition partition, Population counted) {
        Integer year = counted.year();
        return new PopulationResponse(
                territories,
                year == null ? "INSUFFICIENT_DATA" : null,
                year == null ? null : Math.round(counted.total()),
                counted.groups(partition).stream()
                        .map(group -> new AgeGroup(group.from(), group.to(), group.people()))
                        .toList(),
                "HEADCOUNT",
                year == null ? null : LocalDate.of(year, 1, 1),
                counted.source(),
                counted.completeness(),
                false,
                CAVEAT);
    }
}
