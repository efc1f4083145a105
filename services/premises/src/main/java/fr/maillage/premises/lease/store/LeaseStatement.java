package fr.maillage.premises.lease.store;

import fr.maillage.platform.data.sql.Conditions;
import fr.maillage.premises.lease.domain.LeaseSearch;
import fr.maillage.premises.lease.domain.LeaseSearch.After;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search of leases as SQL: own ones by {@code tenant_id}, along lease_order_idx or lease_premises_idx, shared ones from the
 * share on.
 */
final class LeaseStatement {

    private static final String SHARED = """
            (select distinct tenant_id, object_id from share
              where object_type = 'lease' and grantee = any (acting_grantees()) and revoked_at is null
                and valid_from <= now() and (valid_to is null or now() < valid_to)) g
             join lease l on l.tenant_id = g.tenant_id and l.id = g.object_id
            """;

    private final String from;
    private final Conditions conditions = new Conditions();

    LeaseStatement(LeaseSearch search) {
        this.from = " from " + (search.shared() ? SHARED : "lease l ");
        if (!search.shared()) {
            conditions.and("l.tenant_id = ?", search.tenant());
        }
        if (search.premises() != null) {
            conditions.and("l.premises_id = ?", search.premises());
        }
        if (!search.states().isEmpty()) {
            conditions.and(
                    "l.state = any (?)",
                    search.states().stream().map(Enum::name).toList());
        }
    }

    LeaseStatement after(@Nullable After after) {
        if (after != null) {
            conditions.and("(l.from_date, l.id) < (?, ?)", after.from(), after.id());
        }
        return this;
    }

    String page() {
        return "select l.*" + from + conditions.where() + " order by l.from_date desc, l.id desc limit ?";
    }

    String count() {
        return "select count(*)" + from + conditions.where();
    }

    List<@Nullable Object> values(Object... last) {
        return conditions.values(last);
    }
}
