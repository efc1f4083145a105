package fr.maillage.registry.professional.domain;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is a general practitioner (REG-07): a physician with SM26, SM53 or SM54. A physician with another specialty is
 * not; one of whom no specialty is known may be; nobody else is.
 */
public final class GeneralPractice {

    public static final List<String> SPECIALTIES = List.of("SM26", "SM53", "SM54");

    /** Types of skill that settle what a physician practises: specialty and exclusive competence. */
    public static final List<String> SETTLING_TYPES = List.of("S", "CEX");

    private GeneralPractice() {}

    /** A skill and its type. */
    public record Skill(String type, String code) {}

    /** True, false, or null when nothing tells. */
    public static @Nullable Boolean of(Profession profession, Collection<Skill> skills) {
        if (!profession.equals(Profession.PHYSICIAN)) {
            return Boolean.FALSE;
        }
        if (skills.stream().anyMatch(skill -> SPECIALTIES.contains(skill.code()))) {
            return Boolean.TRUE;
        }
        return skills.stream().anyMatch(skill -> SETTLING_TYPES.contains(skill.type())) ? Boolean.FALSE : null;
    }
}
