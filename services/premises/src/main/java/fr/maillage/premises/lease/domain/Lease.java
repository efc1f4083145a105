package fr.maillage.premises.lease.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A head lease as it is kept.
 *
 * @param alerted whether the town's exposure was over the threshold when it was last judged
 * @param version counts its changes and those of what hangs on it, from 1; its entity tag
 */
public record Lease(
        UUID id,
        String tenant,
        LeaseContent content,
        LeaseState state,
        boolean alerted,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public static Lease draft(UUID id, String tenant, LeaseContent content, Instant now) {
        return new Lease(id, tenant, content, LeaseState.DRAFT, false, 1, now, now);
    }

    public Lease with(LeaseContent other, Instant now) {
        return new Lease(id, tenant, other, state, alerted, version + 1, createdAt, now);
    }

    /** The next version, in another state; whether the way is open was asked before. */
    public Lease moved(LeaseState to, LeaseContent then, Instant now) {
        if (!state.allowedTransitions().contains(to)) {
            throw new IllegalArgumentException("state (" + to + "), must be one of " + state.allowedTransitions());
        }
        return new Lease(id, tenant, then, to, alerted, version + 1, createdAt, now);
    }

    /** The next version, made by a change of what hangs on it. */
    public Lease touched(Instant now) {
        return new Lease(id, tenant, content, state, alerted, version + 1, createdAt, now);
    }

    public Lease alerted(boolean over) {
        return new Lease(id, tenant, content, state, over, version, createdAt, changedAt);
    }

    /** What the history compares. */
    public Map<String, @Nullable String> facts() {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put("reference", content.reference());
        facts.put("premisesId", content.premisesId().toString());
        facts.put("landlord", content.landlord().toString());
        facts.put("singleTenantRequired", String.valueOf(content.singleTenantRequired()));
        facts.put("leadTenant", content.leadTenant().toString());
        facts.put("tenure", content.tenure().name());
        facts.put("from", content.from().toString());
        facts.put("to", text(content.to()));
        facts.put("leasedAreaM2", content.leasedAreaM2().toPlainString());
        facts.put("keptAreaM2", content.keptAreaM2().toPlainString());
        facts.put("rents", content.rents().stream().map(RentStep::toString).collect(Collectors.joining("; ")));
        facts.put("vacancyRule", content.vacancyRule().name());
        facts.put("afterTakeBack", text(content.afterTakeBack()));
        facts.put("publicDomain", String.valueOf(content.publicDomain()));
        facts.put("yearlyFeeCents", text(content.yearlyFeeCents()));
        facts.put("feeGround", text(content.feeGround()));
        facts.put("state", state.name());
        return facts;
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
