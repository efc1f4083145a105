package fr.maillage.premises.operation.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as it is kept.
 *
 * @param atRisk whether it was a shell without a team when it was last judged
 * @param version counts its changes and those of its reservations, from 1; its entity tag
 */
public record PlannedOperation(
        UUID id,
        String tenant,
        OperationContent content,
        OperationState state,
        boolean atRisk,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public static PlannedOperation envisage(UUID id, String tenant, OperationContent content, Instant now) {
        return new PlannedOperation(id, tenant, content, OperationState.ENVISAGED, false, 1, now, now);
    }

    public PlannedOperation with(OperationContent other, Instant now) {
        return new PlannedOperation(id, tenant, other, state, atRisk, version + 1, createdAt, now);
    }

    public PlannedOperation moved(OperationState to, Instant now) {
        if (!state.allowedTransitions().contains(to)) {
            throw new IllegalArgumentException("state (" + to + "), must be one of " + state.allowedTransitions());
        }
        return new PlannedOperation(id, tenant, content, to, atRisk, version + 1, createdAt, now);
    }

    public PlannedOperation risking(boolean risk) {
        return new PlannedOperation(id, tenant, content, state, risk, version, createdAt, changedAt);
    }

    /** What the history compares. */
    public Map<String, @Nullable String> facts() {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put("name", content.name());
        facts.put("type", content.type().name());
        facts.put("communeCode", content.communeCode());
        facts.put("qpvCode", content.qpvCode());
        facts.put("decisionOn", text(content.decisionOn()));
        facts.put("developer", content.developer());
        facts.put("landlord", content.landlord());
        facts.put("expectedNewResidents", text(content.expectedNewResidents()));
        facts.put("reservedCareAreaM2", content.reservedCareAreaM2().toPlainString());
        facts.put("targetDensity", text(content.targetDensity()));
        facts.put("targetDensitySource", content.targetDensitySource());
        content.phases().forEach(phase -> facts.put("phases." + phase.name(), phase.toString()));
        facts.put("state", state.name());
        return facts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
