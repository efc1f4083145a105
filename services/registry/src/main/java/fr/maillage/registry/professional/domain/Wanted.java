package fr.maillage.registry.professional.domain;

import fr.maillage.registry.caretier.domain.CareTier;
import fr.maillage.registry.caretier.domain.CareTiers;
import fr.maillage.registry.caretier.domain.TierRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Practitioners of a profession: all of them, or those with one of these specialties (TRE_R38 codes).
 *
 * @param without those with one of these are not wanted, whatever else they have
 */
public record Wanted(Profession profession, List<String> specialties, List<String> without) {

    public Wanted {
        specialties = List.copyOf(specialties);
        without = List.copyOf(without);
    }

    public static Wanted all(Profession profession) {
        return of(profession, List.of());
    }

    public static Wanted of(Profession profession, List<String> specialties) {
        return new Wanted(profession, specialties, List.of());
    }

    /** Those to whom {@link CareTiers#tierOf} gives this tier; a line of no known profession is nobody's. */
    public static List<Wanted> ofTier(CareTiers list, CareTier tier) {
        return list.of(tier).stream()
                .flatMap(line -> Profession.parse(line.professionSystem() + ":" + line.professionCode()).stream()
                        .map(profession -> new Wanted(profession, line.specialtyCodes(), placedElsewhere(list, line))))
                .toList();
    }

    /** A specialty goes before the whole profession, and of two the tier nearest to people holds. */
    private static List<String> placedElsewhere(CareTiers list, TierRule line) {
        boolean whole = line.specialtyCodes().isEmpty();
        Stream<TierRule> others = list.rules().stream()
                .filter(other -> other.isOf(line.professionSystem(), line.professionCode()))
                .filter(other ->
                        whole ? other.tier() != line.tier() : other.tier().compareTo(line.tier()) < 0);
        return others.flatMap(other -> other.specialtyCodes().stream())
                .distinct()
                .toList();
    }
}
