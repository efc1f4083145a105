package fr.maillage.registry.area.domain;

import fr.maillage.registry.territory.domain.TerritoryRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of an area's history: the step that made this version.
 *
 * @param subject who, by the subject of the token
 */
public record AreaChange(
        int version,
        Action action,
        List<FieldChange> changes,
        @Nullable String reason,
        String subject,
        Instant at) {

    public AreaChange {
        changes = List.copyOf(changes);
    }

    /** What was done. */
    public enum Action {
        CREATED,
        CHANGED,
        ARCHIVED,
        RESTORED
    }

    /** A field and what became of it: values of a single one, elements of a list. */
    public record FieldChange(
            String field, @Nullable String from, @Nullable String to, List<String> added, List<String> removed) {

        public FieldChange {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    public static AreaChange created(Area area, String subject) {
        return new AreaChange(1, Action.CREATED, differences(null, area), null, subject, area.createdAt());
    }

    public static AreaChange between(Area before, Area after, @Nullable String reason, String subject) {
        return new AreaChange(
                after.version(),
                action(before.state(), after.state()),
                differences(before, after),
                reason,
                subject,
                after.changedAt());
    }

    private static Action action(AreaState before, AreaState after) {
        if (before == after) {
            return Action.CHANGED;
        }
        return switch (after) {
            case ACTIVE -> Action.RESTORED;
            case ARCHIVED -> Action.ARCHIVED;
        };
    }

    /** What differs, by the names of the fields; empty when a change would change nothing. */
    public static List<FieldChange> differences(@Nullable Area before, Area after) {
        List<FieldChange> found = new ArrayList<>();
        AreaContent old = before == null ? null : before.content();
        AreaContent now = after.content();
        compare("name", old == null ? null : old.name(), now.name(), found);
        compare("description", old == null ? null : old.description(), now.description(), found);
        compare("kind", old == null ? null : word(old.kind()), word(now.kind()), found);
        compare("state", before == null ? null : word(before.state()), word(after.state()), found);
        compare("outline", DrawingText.of(old == null ? null : old.outline()), DrawingText.of(now.outline()), found);
        members(old == null ? List.of() : old.members(), now.members(), found);
        return found;
    }

    private static void compare(String field, @Nullable String from, @Nullable String to, List<FieldChange> found) {
        if (!Objects.equals(from, to)) {
            found.add(new FieldChange(field, from, to, List.of(), List.of()));
        }
    }

    private static void members(List<TerritoryRef> from, List<TerritoryRef> to, List<FieldChange> found) {
        List<String> added = without(to, from);
        List<String> removed = without(from, to);
        if (!added.isEmpty() || !removed.isEmpty()) {
            found.add(new FieldChange("members", null, null, added, removed));
        }
    }

    private static List<String> without(Collection<TerritoryRef> these, Collection<TerritoryRef> those) {
        Set<TerritoryRef> left = new HashSet<>(these);
        left.removeAll(new HashSet<>(those));
        return left.stream().map(TerritoryRef::text).sorted().toList();
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
