package fr.maillage.registry.professional.domain;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a person in one load, as the feed tells it. */
public enum PersonChange {
    /** Not there before, or not any more. */
    ADDED,
    /** Something begun and something else ended, or a place that is now in another commune. */
    MOVED,
    /** Anything else that is told of the person, their activities or skills. */
    CHANGED,
    /** In the directory no longer. */
    ENDED;

    /** One activity before and after a load; a commune is null where there is none, or where none is told. */
    public record Step(
            boolean before,
            boolean after,
            @Nullable String communeBefore,
            @Nullable String communeAfter) {

        boolean begun() {
            return !before && after;
        }

        boolean ended() {
            return before && !after;
        }

        boolean shifted() {
            return before && after && !Objects.equals(communeBefore, communeAfter);
        }
    }

    /**
     * Empty for somebody who was not there and is not.
     *
     * @param before in the directory before the load
     * @param after in the directory after it
     */
    public static Optional<PersonChange> of(boolean before, boolean after, Collection<Step> steps) {
        if (!after) {
            return before ? Optional.of(ENDED) : Optional.empty();
        }
        if (!before) {
            return Optional.of(ADDED);
        }
        boolean moved = steps.stream().anyMatch(Step::shifted)
                || (steps.stream().anyMatch(Step::begun) && steps.stream().anyMatch(Step::ended));
        return Optional.of(moved ? MOVED : CHANGED);
    }
}
