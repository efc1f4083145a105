package fr.maillage.integration.usage;

import fr.maillage.integration.usage.domain.Usage;
import fr.maillage.integration.usage.domain.UsageSearch;
import fr.maillage.integration.usage.store.UsageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organization's usage, for its own people. */
@ApplicationScoped
@Transactional
public class UsageService {

    private final UsageRepository rows;

    UsageService(UsageRepository rows) {
        this.rows = rows;
    }

    public List<Usage> search(String tenant, UsageSearch search, UsageSearch.@Nullable After after, int limit) {
        return rows.search(tenant, search, after, limit);
    }

    public long count(String tenant, UsageSearch search) {
        return rows.count(tenant, search);
    }
}
