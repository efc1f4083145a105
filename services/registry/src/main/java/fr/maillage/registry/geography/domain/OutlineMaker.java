package fr.maillage.registry.geography.domain;

import org.jspecify.annotations.Nullable;

/** Makes outlines of the shapes of files, and says what is wrong with those it cannot make one of. */
public interface OutlineMaker {

    /**
     * Either an outline or a fault.
     *
     * @param repair what was wrong and was put right, null when nothing was
     */
    record Made(
            @Nullable Outline outline,
            @Nullable Fault repair,
            @Nullable Fault fault) {

        public static Made of(Outline outline) {
            return new Made(outline, null, null);
        }

        public static Made faulty(Fault fault) {
            return new Made(null, null, fault);
        }
    }

    /** Small faults of official files (a crossing after rounding) are repaired and told. */
    Made tolerant(RawShape shape);

    /** As drawn by a person, who can draw it again: nothing is repaired. */
    Made strict(RawShape shape);
}
