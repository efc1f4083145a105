package fr.maillage.registry.territory.domain;

import fr.maillage.registry.geography.domain.DrawnArea;
import java.util.List;

/**
 * Where something is looked for: in one of these territories, or inside one of these drawn outlines.
 *
 * @param drawn a point that stands for a whole commune or EPCI is in none of them
 */
public record Sought(List<TerritoryRef> refs, List<DrawnArea> drawn) {

    public Sought {
        refs = List.copyOf(refs);
        drawn = List.copyOf(drawn);
    }

    public static Sought in(List<TerritoryRef> refs) {
        return new Sought(refs, List.of());
    }

    public boolean anywhere() {
        return refs.isEmpty() && drawn.isEmpty();
    }
}
