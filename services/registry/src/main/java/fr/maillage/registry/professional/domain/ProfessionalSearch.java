package fr.maillage.registry.professional.domain;

import fr.maillage.registry.geography.domain.Circle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people are wanted: alternatives inside a list, all conditions together. What is asked of place, profession, way of
 * practice and structure must hold of one and the same activity.
 *
 * @param wanted professions practised, with the specialties that count; null for any
 * @param specialties skills of which the person must have one, whatever the profession
 * @param modes codes of TRE_R23; {@code mixed} asks for people who have L and S (REG-08)
 * @param active true in the last file, false ended, null both
 */
public record ProfessionalSearch(
        List<SearchPlace> places,
        @Nullable List<Wanted> wanted,
        List<String> specialties,
        List<PracticeMode> modes,
        boolean mixed,
        List<String> structures,
        NameQuery name,
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
        places = List.copyOf(places);
        wanted = wanted == null ? null : List.copyOf(wanted);
        specialties = List.copyOf(specialties);
        modes = List.copyOf(modes);
        structures = List.copyOf(structures);
    }

    /** Everybody who is active, in the order of names: the search that others narrow. */
    public static ProfessionalSearch everybody() {
        return new ProfessionalSearch(
                List.of(), null, List.of(), List.of(), false, List.of(), NameQuery.ANYBODY, null, true, Order.NAME);
    }

    public Optional<SearchPlace> place(SearchPlace.Level level) {
        return places.stream().filter(place -> place.level() == level).findFirst();
    }

    public ProfessionalSearch in(SearchPlace.Level level, String... codes) {
        return new ProfessionalSearch(
                List.of(new SearchPlace(level, List.of(codes))),
                wanted,
                specialties,
                modes,
                mixed,
                structures,
                name,
                near,
                active,
                order);
    }

    public ProfessionalSearch of(Wanted... practitioners) {
        return new ProfessionalSearch(
                places, List.of(practitioners), specialties, modes, mixed, structures, name, near, active, order);
    }

    public ProfessionalSearch specialized(String... codes) {
        return new ProfessionalSearch(
                places, wanted, List.of(codes), modes, mixed, structures, name, near, active, order);
    }

    public ProfessionalSearch at(String... sites) {
        return new ProfessionalSearch(
                places, wanted, specialties, modes, mixed, List.of(sites), name, near, active, order);
    }

    public ProfessionalSearch named(String text) {
        return new ProfessionalSearch(
                places, wanted, specialties, modes, mixed, structures, NameQuery.of(text), near, active, order);
    }

    public ProfessionalSearch near(Circle circle) {
        return new ProfessionalSearch(
                places, wanted, specialties, modes, mixed, structures, name, circle, active, Order.DISTANCE);
    }

    public ProfessionalSearch by(Order other) {
        return new ProfessionalSearch(places, wanted, specialties, modes, mixed, structures, name, near, active, other);
    }
}
