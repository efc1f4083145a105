package fr.maillage.platform.data.history.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step: the one that made this version.
 *
 * @param action what was done, in capitals: CREATED, CHANGED, ARCHIVED…
 * @param subject who, by the subject of the token
 */
public record Step(
        int version,
        String action,
        List<FieldChange> changes,
        @Nullable String reason,
        String subject,
        Instant at) {

    public Step {
        changes = List.copyOf(changes);
    }

    /** A field and what became of it. */
    public record FieldChange(
            String field, @Nullable String from, @Nullable String to) {}

    /** What differs between two states given as named values, in the order of the names; a null value is no value. */
    public static List<FieldChange> differences(
            Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        Set<String> fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        List<FieldChange> found = new ArrayList<>();
        for (String field : fields) {
            String from = before.get(field);
            String to = after.get(field);
            if (!Objects.equals(from, to)) {
                found.add(new FieldChange(field, from, to));
            }
        }
        return found;
    }
}
