package fr.maillage.registry.population.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People of some territories together, as one census counted them.
 *
 * @param year of the census, null when no figure is loaded
 * @param source official or demo
 * @param people by group of ages ({@code 0-14}), by sex ({@code F}, {@code H}), by both ({@code F 0-14}), as the census estimates
 *     them
 * @param expected communes and IRIS that the territories are made of
 * @param covered those of them that have figures
 */
public record Population(
        @Nullable Integer year,
        @Nullable String source,
        double total,
        Map<String, Double> people,
        long expected,
        long covered) {

    public Population {
        people = Map.copyOf(people);
    }

    /** Groups of a partition, those the census file has. */
    public List<AgeCell> cells(AgePartition partition) {
        return partition.groups().stream()
                .flatMap(ages -> people.containsKey(ages) ? Stream.of(cell(ages)) : Stream.empty())
                .toList();
    }

    private AgeCell cell(String ages) {
        Double all = people.get(ages);
        return AgeCell.of(ages, all == null ? 0 : all, people.get("F " + ages), people.get("H " + ages));
    }

    /** Null where the file does not tell the sexes apart. */
    public @Nullable Double women() {
        return people.get("F");
    }

    public @Nullable Double men() {
        return people.get("H");
    }

    /** Share of the territories that the figures cover, two decimals. */
    public double completeness() {
        return expected == 0 ? 0 : Math.floor(100.0 * covered / expected) / 100;
    }
}
