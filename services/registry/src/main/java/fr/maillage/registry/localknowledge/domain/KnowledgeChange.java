package fr.maillage.registry.localknowledge.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of the history: the step that made this version.
 *
 * @param sealBroken confidential changes are kept that the keys at hand do not open
 * @param reason why, when it was told
 * @param subject who, by the subject of the token
 */
public record KnowledgeChange(
        int version,
        KnowledgeAction action,
        List<FactChange> changes,
        boolean sealBroken,
        @Nullable String reason,
        String subject,
        Instant at) {

    public KnowledgeChange {
        changes = List.copyOf(changes);
    }

    /** A field and what became of it, as text: value and provenance. */
    public record FactChange(
            String field, @Nullable String from, @Nullable String to) {

        public boolean confidential() {
            return Field.find(field).map(Field::confidential).orElse(true);
        }
    }

    public static KnowledgeChange between(
            @Nullable Knowledge before, Knowledge after, @Nullable String reason, String subject) {
        return new KnowledgeChange(
                after.version(),
                action(before, after),
                differences(before, after),
                false,
                reason,
                subject,
                after.changedAt());
    }

    private static KnowledgeAction action(@Nullable Knowledge before, Knowledge after) {
        if (before == null) {
            return KnowledgeAction.CREATED;
        }
        if (before.state() == after.state()) {
            return KnowledgeAction.CHANGED;
        }
        return switch (after.state()) {
            case ACTIVE -> KnowledgeAction.RESTORED;
            case ARCHIVED -> KnowledgeAction.ARCHIVED;
        };
    }

    /** Empty when a write would change nothing. */
    public static List<FactChange> differences(@Nullable Knowledge before, Knowledge after) {
        List<FactChange> found = new ArrayList<>();
        for (Field field : Field.all()) {
            String from = before == null ? null : text(before.facts().get(field));
            String to = text(after.facts().get(field));
            if (!Objects.equals(from, to)) {
                found.add(new FactChange(field.label(), from, to));
            }
        }
        return found;
    }

    private static @Nullable String text(@Nullable Fact fact) {
        return fact == null ? null : fact.text();
    }
}
