package fr.maillage.premises.opportunity;

import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.opportunity.OpportunityService.Found;
import fr.maillage.premises.opportunity.domain.OpportunityKind;
import fr.maillage.premises.opportunity.store.OpportunityRows;
import fr.maillage.premises.opportunity.store.OpportunityRows.Wanted;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What organizations publish, whoever reads: across all of them, published and open, and nothing else. */
@ApplicationScoped
public class PublishedOpportunities {

    private final OpportunityRows opportunities;
    private final TenantContext context;
    private final Clock clock;

    PublishedOpportunities(OpportunityRows opportunities, TenantContext context, Clock clock) {
        this.opportunities = opportunities;
        this.context = context;
        this.clock = clock;
    }

    public Found list(
            List<OpportunityKind> kinds,
            List<String> professions,
            List<String> communes,
            @Nullable LocalDate afterDay,
            @Nullable UUID afterId,
            int limit,
            boolean counted) {
        Wanted wanted = new Wanted(LegalZone.PARIS.today(clock), kinds, professions, communes);
        return context.asWorker(
                WorkerScope.all(),
                "published-opportunities",
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> new Found(
                                opportunities.published(wanted, afterDay, afterId, limit),
                                counted ? opportunities.countPublished(wanted) : null)));
    }
}
