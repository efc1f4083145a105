package fr.maillage.registry.professional.domain;

import fr.maillage.registry.geography.domain.Circle;
import fr.maillage.registry.territory.domain.TerritoryRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people are wanted: alternatives inside a list, all conditions together. What is asked of place, way of practice
 * and structure must hold of one and the same activity.
 *
 * @param modes codes of TRE_R23; {@code mixed} asks for people who have L and S (REG-08)
 * @param words folded words, each the beginning of a part of the names
 * @param active true in the last file, false ended, null both
 */
public record ProfessionalSearch(
        List<TerritoryRef> territories,
        List<Profession> professions,
        List<String> specialties,
        List<PracticeMode> modes,
        boolean mixed,
        List<String> structures,
        List<String> words,
        @Nullable Circle near,
        @Nullable Boolean active,
        Order order) {

    /** Total orders: each ends in the id. */
    public enum Order {
        ID,
        NAME,
        DISTANCE
    }

    /** Where a page begins: the sort key of the last row and its id. */
    public record After(@Nullable String key, String id) {}

    public ProfessionalSearch {
        territories = List.copyOf(territories);
        professions = List.copyOf(professions);
        specialties = List.copyOf(specialties);
        modes = List.copyOf(modes);
        structures = List.copyOf(structures);
        words = List.copyOf(words);
    }
}
