package fr.maillage.premises.place.remote;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.premises.place.domain.PlaceStamp;
import fr.maillage.premises.place.domain.Territory;
import fr.maillage.premises.place.domain.Zone;
import fr.maillage.premises.place.domain.Zoning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Answers of the registry in our words; members that are new to us are passed over. */
final class RegistryAnswers {

    private static final Set<String> VAGUE = Set.of("COMMUNE", "EPCI");

    private RegistryAnswers() {}

    static Territory territory(JsonNode body, Instant now) {
        return new Territory(
                body.path("level").asText(),
                body.path("code").asText(),
                body.path("name").asText(),
                text(body.path("epci").path("code")),
                text(body.path("department").path("code")),
                text(body.path("region").path("code")),
                body.path("population").isNumber() ? body.path("population").asLong() : null,
                body.path("active").asBoolean(true),
                now);
    }

    static PlaceStamp stamp(JsonNode body) {
        Map<String, String> codes = new HashMap<>();
        body.path("territories")
                .forEach(one ->
                        codes.put(one.path("level").asText(), one.path("code").asText()));
        return new PlaceStamp(
                codes.get("commune"),
                codes.get("epci"),
                codes.get("department"),
                codes.get("region"),
                codes.get("iris"),
                codes.get("qpv"),
                inQpv(body, codes.containsKey("qpv")),
                vintage(body.path("territories")));
    }

    private static @Nullable Boolean inQpv(JsonNode body, boolean found) {
        if (found) {
            return true;
        }
        return StreamSupport.stream(body.path("missing").spliterator(), false)
                        .anyMatch(one -> one.path("level").asText().equals("qpv")
                                && one.path("reason").asText().equals("OUTSIDE"))
                ? false
                : null;
    }

    private static @Nullable LocalDate vintage(JsonNode territories) {
        return StreamSupport.stream(territories.spliterator(), false)
                .map(one -> text(one.path("vintage")))
                .filter(Objects::nonNull)
                .map(LocalDate::parse)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    static List<Zoning> zonings(JsonNode body) {
        return StreamSupport.stream(body.path("items").spliterator(), false)
                .map(one -> new Zoning(
                        one.path("profession").path("code").asText(),
                        zone(one.path("zone").path("code").asText()),
                        LocalDate.parse(one.path("validFrom").asText()),
                        one.path("act").asText(),
                        one.path("basis").asText()))
                .toList();
    }

    /** A class that we do not know yet is not known, never outside. */
    private static Zone zone(String word) {
        return Arrays.stream(Zone.values())
                .filter(zone -> zone.name().equals(word))
                .findFirst()
                .orElse(Zone.UNKNOWN);
    }

    /** A structure placed in the middle of its commune is not where it says: passed over. */
    static Optional<Integer> nearest(JsonNode body) {
        return StreamSupport.stream(body.path("items").spliterator(), false)
                .filter(one ->
                        !VAGUE.contains(one.path("location").path("precision").asText()))
                .map(one -> one.path("distanceM"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::asInt)
                .min(Comparator.naturalOrder());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
