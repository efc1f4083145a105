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
 * @param people by group of ages, as the census estimates them
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

    /** A group of ages and the people in it, whole ones. */
    public record Group(int from, @Nullable Integer to, long people) {}

    public Population {
        people = Map.copyOf(people);
    }

    /** Groups of a partition, those the census file has. */
    public List<Group> groups(AgePartition partition) {
        return partition.groups().stream()
                .flatMap(ages -> people.containsKey(ages) ? Stream.of(group(ages, people.get(ages))) : Stream.empty())
                .toList();
    }

    private static Group group(String ages, double people) {
        if (ages.endsWith("+")) {
            return new Group(Integer.parseInt(ages.substring(0, ages.length() - 1)), null, Math.round(people));
        }
        int dash = ages.indexOf('-');
        return new Group(
                Integer.parseInt(ages.substring(0, dash)),
                Integer.valueOf(ages.substring(dash + 1)),
                Math.round(people));
    }

    /** Share of the territories that the figures cover, two decimals. */
    public double completeness() {
        return expected == 0 ? 0 : Math.floor(100.0 * covered / expected) / 100;
    }
}
