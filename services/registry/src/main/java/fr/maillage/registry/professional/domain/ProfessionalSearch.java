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
 * @param open only where the public is received, as {@link Professional.Activity#open()} says
 * @param below only people whose national score is less, before what an old file costs everybody; null for any
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
        boolean open,
        @Nullable Integer below,
        Order order) {

    /** Total orders: each ends in the id. */
    public enum Order {
        ID,
        NAME,
        DISTANCE,
        /** The worst record first, by the national score. */
        QUALITY
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
                List.of(),
                null,
                List.of(),
                List.of(),
                false,
                List.of(),
                NameQuery.ANYBODY,
                null,
                true,
                false,
                null,
                Order.NAME);
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
                open,
                below,
                order);
    }

    public ProfessionalSearch of(Wanted... practitioners) {
        return new ProfessionalSearch(
                places,
                List.of(practitioners),
                specialties,
                modes,
                mixed,
                structures,
                name,
                near,
                active,
                open,
                below,
                order);
    }

    public ProfessionalSearch specialized(String... codes) {
        return new ProfessionalSearch(
                places, wanted, List.of(codes), modes, mixed, structures, name, near, active, open, below, order);
    }

    public ProfessionalSearch at(String... sites) {
        return new ProfessionalSearch(
                places, wanted, specialties, modes, mixed, List.of(sites), name, near, active, open, below, order);
    }

    public ProfessionalSearch named(String text) {
        return new ProfessionalSearch(
                places,
                wanted,
                specialties,
                modes,
                mixed,
                structures,
                NameQuery.of(text),
                near,
                active,
                open,
                below,
                order);
    }

    public ProfessionalSearch near(Circle circle) {
        return new ProfessionalSearch(
                places,
                wanted,
                specialties,
                modes,
                mixed,
                structures,
                name,
                circle,
                active,
                open,
                below,
                Order.DISTANCE);
    }

    public ProfessionalSearch by(Order other) {
        return new ProfessionalSearch(
                places, wanted, specialties, modes, mixed, structures, name, near, active, open, below, other);
    }

    /** Only records of a lesser score. */
    public ProfessionalSearch worseThan(int score) {
        return new ProfessionalSearch(
                places, wanted, specialties, modes, mixed, structures, name, near, active, open, score, order);
    }

    /** The same people, wherever in these places they are. */
    public ProfessionalSearch withoutPoints(List<SearchPlace> wider) {
        return new ProfessionalSearch(
                wider, wanted, specialties, modes, mixed, structures, name, null, active, open, below, Order.ID);
    }

    /** Whether each person met has to be judged, which costs far more than meeting them. */
    public boolean judges() {
        return below != null || order == Order.QUALITY;
    }

    /** Whether something but the person tells where to look. */
    public boolean somewhere() {
        return !places.isEmpty() || !structures.isEmpty() || near != null;
    }

    /** Only what residents are shown. */
    public ProfessionalSearch openToPublic() {
        return new ProfessionalSearch(
                places, wanted, specialties, modes, mixed, structures, name, near, true, true, below, order);
    }
}
