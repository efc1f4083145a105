package fr.maillage.premises.place.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The zoning in force in a commune on a day.
 *
 * @param readAt when the registry told; null when it never did
 * @param degraded the registry did not answer: what it told before, or nothing
 */
public record ZoningAnswer(
        String communeCode,
        LocalDate day,
        List<Zoning> items,
        @Nullable Instant readAt,
        boolean degraded) {

    public ZoningAnswer {
        items = List.copyOf(items);
    }

    public Optional<Zoning> of(String profession) {
        return items.stream()
                .filter(item -> item.profession().equals(profession))
                .findFirst();
    }

    /** Never a silent "outside": what no act speaks of is unknown. */
    public Zone zone(String profession) {
        return of(profession).map(Zoning::zone).orElse(Zone.UNKNOWN);
    }
}
