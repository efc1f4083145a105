package fr.maillage.registry.professional.domain;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A way of practice: self-employed, salaried, volunteer, indirect (REG-09). */
public enum PracticeMode {
    L,
    S,
    B,
    I;

    /** What a person who practises both ways is called; never a code of a file nor of an activity (REG-08). */
    public static final String MIXED = "MIXED";

    public static Optional<PracticeMode> parse(String text) {
        for (PracticeMode mode : values()) {
            if (mode.name().equals(text)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    /** The one word for a person's active activities: MIXED for L and S together, their only mode, or null. */
    public static @Nullable String derived(Collection<PracticeMode> active) {
        if (active.contains(L) && active.contains(S)) {
            return MIXED;
        }
        return active.stream().distinct().count() == 1
                ? active.iterator().next().name()
                : null;
    }
}
