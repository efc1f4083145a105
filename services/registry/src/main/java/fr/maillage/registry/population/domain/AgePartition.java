package fr.maillage.registry.population.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ways in which the census cuts ages: each person is in one group of each. */
// Unmodifiable lists of strings; their type cannot say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum AgePartition {
    TEN("0-2", "3-5", "6-10", "11-17", "18-24", "25-39", "40-54", "55-64", "65-79", "80+"),
    SIX("0-14", "15-29", "30-44", "45-59", "60-74", "75+"),
    THREE("0-19", "20-64", "65+");

    private final List<String> groups;

    AgePartition(String... groups) {
        this.groups = List.of(groups);
    }

    /** From the youngest on; the last is open. */
    public List<String> groups() {
        return groups;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static String words() {
        return Arrays.stream(values()).map(AgePartition::word).collect(Collectors.joining(", "));
    }

    public static Optional<AgePartition> find(String word) {
        return Arrays.stream(values())
                .filter(partition -> partition.word().equals(word))
                .findFirst();
    }
}
