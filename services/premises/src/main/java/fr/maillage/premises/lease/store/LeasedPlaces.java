package fr.maillage.premises.lease.store;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.lease.domain.LeasedPlace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What leases need to know of the premises they are of, by premises_tenant_key. */
@ApplicationScoped
public class LeasedPlaces {

    private final Statements sql;

    LeasedPlaces(Statements sql) {
        this.sql = sql;
    }

    /** Premises of the organization that are not archived, with the units they have. */
    public Optional<LeasedPlace> find(String tenant, UUID premises) {
        Set<UUID> units = new HashSet<>(sql.list(
                "select id from premises_unit where tenant_id = ? and premises_id = ? and not archived",
                List.of(tenant, premises),
                row -> row.getObject("id", UUID.class)));
        return sql.find(
                "select state, single_tenant_required from premises where tenant_id = ? and id = ? and not archived",
                List.of(tenant, premises),
                row -> new LeasedPlace(row.getString("state"), row.getBoolean("single_tenant_required"), units));
    }
}
