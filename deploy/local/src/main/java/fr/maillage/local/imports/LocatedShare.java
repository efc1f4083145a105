package fr.maillage.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of what people practise on their own account is located in a neighbourhood.
 *
 * @param total activities
 * @param housesAndStreets those with a point at their house or street
 * @param misses the reasons of the others with their numbers, as a person reads them, commonest first
 */
public record LocatedShare(long total, long housesAndStreets, List<String> misses) {

    public LocatedShare {
        misses = List.copyOf(misses);
    }

    static LocatedShare parse(String json) {
        JsonNode people = Problem.tree(json).path("professionals");
        JsonNode precision = people.path("byPrecision");
        List<String> misses = new ArrayList<>();
        people.path("misses").forEach(miss -> {
            JsonNode reason = miss.path("reason");
            String label = reason.path("label").asText(reason.path("code").asText());
            misses.add("%s : %d".formatted(label, miss.path("count").asLong()));
        });
        return new LocatedShare(
                people.path("total").asLong(),
                precision.path("HOUSENUMBER").asLong()
                        + precision.path("STREET").asLong(),
                misses);
    }
}
