package fr.maillage.premises.matching.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a commune on a day.
 *
 * @param name its code when nobody told
 * @param need by profession, millionths; absent is unknown
 * @param newResidents expected from decided operations; null when the organization knows of none
 */
public record CommuneFacts(
        String name, Map<String, Integer> need, @Nullable Integer newResidents) {

    public CommuneFacts {
        need = Map.copyOf(need);
    }
}
