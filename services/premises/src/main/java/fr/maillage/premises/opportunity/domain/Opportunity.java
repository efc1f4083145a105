package fr.maillage.premises.opportunity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opportunity as it is kept. */
public record Opportunity(
        UUID id,
        String tenant,
        OpportunityContent content,
        OpportunityState state,
        @Nullable LocalDate publishedOn,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public Opportunity with(OpportunityContent other, Instant now) {
        return new Opportunity(id, tenant, other, state, publishedOn, version + 1, createdAt, now);
    }

    /** The next version, in another state; whether the way is open was asked before. */
    public Opportunity moved(OpportunityState to, LocalDate today, Instant now) {
        LocalDate published = to == OpportunityState.PUBLISHED ? today : publishedOn;
        return new Opportunity(id, tenant, content, to, published, version + 1, createdAt, now);
    }
}
