package fr.maillage.premises.support.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act as it is kept.
 *
 * @param snapshot null until it is final
 * @param version counts its changes from 1, and is its entity tag
 */
public record SupportAct(
        UUID id,
        String tenant,
        SupportContent content,
        SupportState state,
        @Nullable Snapshot snapshot,
        int version,
        Instant createdAt,
        Instant changedAt) {

    /** What a final act is. */
    public record Snapshot(String json, String sha256, Instant at) {}

    /** The first member of every snapshot: how it was written. */
    static final String FORM = "maillage-support-act-1";

    public static SupportAct draft(UUID id, String tenant, SupportContent content, Instant now) {
        return new SupportAct(id, tenant, content, SupportState.DRAFT, null, 1, now, now);
    }

    public SupportAct with(SupportContent other, Instant now) {
        return new SupportAct(id, tenant, other, state, snapshot, version + 1, createdAt, now);
    }

    public SupportAct moved(SupportState to, Instant now) {
        if (!state.allowedTransitions().contains(to)) {
            throw new IllegalArgumentException("state (" + to + "), must be one of " + state.allowedTransitions());
        }
        Snapshot frozen = to == SupportState.FINALISED ? freeze(now) : null;
        return new SupportAct(id, tenant, content, to, frozen, version + 1, createdAt, now);
    }

    /** The same pieces at the same instant give the same text, and so the same hash. */
    Snapshot freeze(Instant now) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(content.values());
        all.put("form", FORM);
        all.put("id", id);
        all.put("owner", tenant);
        all.put("finalisedAt", now);
        String json = CanonicalJson.of(all);
        return new Snapshot(json, CanonicalJson.sha256(json), now);
    }

    /** What the history compares: pieces as they are written. */
    public Map<String, @Nullable String> facts() {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        content.values().forEach((name, value) -> facts.put(name, value == null ? null : CanonicalJson.of(value)));
        facts.put("state", state.name());
        return facts;
    }
}
