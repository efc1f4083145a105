package fr.maillage.integration.tenant.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of organizations, by name, then alias.
 *
 * @param prefix beginning of the name, folded; empty for all
 */
public record TenantSearch(String prefix, List<TenantKind> kinds, List<TenantState> states) {

    /** The last row of the page before. */
    public record After(String searchName, String alias) {}

    public static After after(Tenant last) {
        return new After(SearchName.of(last.definition().name()), last.alias());
    }

    /** What the search knows nothing of is absent. */
    public static TenantSearch of(@Nullable String q, List<TenantKind> kinds, List<TenantState> states) {
        return new TenantSearch(q == null ? "" : SearchName.of(q), List.copyOf(kinds), List.copyOf(states));
    }
}
