package fr.maillage.registry.localknowledge.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What an organization knows of one person or structure.
 *
 * @param sealBroken confidential facts are there that the keys at hand do not open; {@code facts} are the open ones alone
 * @param version counts its changes from 1, and is its entity tag
 */
public record Knowledge(
        UUID id,
        String tenant,
        Subject subject,
        Map<Field, Fact> facts,
        boolean sealBroken,
        KnowledgeState state,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public Knowledge {
        facts = sorted(facts);
    }

    public static Knowledge first(UUID id, String tenant, Subject subject, Map<Field, Fact> facts, Instant now) {
        return new Knowledge(id, tenant, subject, facts, false, KnowledgeState.ACTIVE, 1, now, now);
    }

    /** The next version; a fact that says the same keeps its author. */
    public Knowledge with(Map<Field, Fact> others, Instant now) {
        Map<Field, Fact> next = new EnumMap<>(Field.class);
        others.forEach((field, fact) -> {
            Fact mine = facts.get(field);
            next.put(field, mine != null && mine.says(fact) ? mine : fact);
        });
        return new Knowledge(id, tenant, subject, next, false, KnowledgeState.ACTIVE, version + 1, createdAt, now);
    }

    public Knowledge archived(Instant now) {
        return new Knowledge(
                id, tenant, subject, facts, sealBroken, KnowledgeState.ARCHIVED, version + 1, createdAt, now);
    }

    /** When the first fact stops being good; empty when none does. */
    public Optional<LocalDate> firstExpiry() {
        return facts.values().stream()
                .map(fact -> fact.provenance().expiresOn())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private static Map<Field, Fact> sorted(Map<Field, Fact> facts) {
        Map<Field, Fact> sorted = new EnumMap<>(Field.class);
        sorted.putAll(facts);
        return Collections.unmodifiableMap(sorted);
    }
}
