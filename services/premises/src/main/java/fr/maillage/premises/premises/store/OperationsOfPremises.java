package fr.maillage.premises.premises.store;

import fr.maillage.platform.data.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What premises need to know of the operation they come from, by planned_operation_tenant_key. */
@ApplicationScoped
public class OperationsOfPremises {

    private final Statements sql;

    OperationsOfPremises(Statements sql) {
        this.sql = sql;
    }

    public boolean known(String tenant, UUID operation) {
        return sql.find(
                        "select 1 from planned_operation where tenant_id = ? and id = ?",
                        List.of(tenant, operation),
                        row -> row.getInt(1))
                .isPresent();
    }
}
