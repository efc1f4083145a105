package fr.maillage.premises.operation.store;

import fr.maillage.platform.data.sql.Conditions;
import fr.maillage.premises.operation.domain.OperationSearch;
import fr.maillage.premises.operation.domain.OperationSearch.After;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search of planned operations as SQL, along planned_operation_order_idx or planned_operation_commune_idx. */
final class OperationStatement {

    private final Conditions conditions = new Conditions();

    OperationStatement(OperationSearch search) {
        conditions.and("tenant_id = ?", search.tenant());
        if (search.communeCode() != null) {
            conditions.and("commune_code = ?", search.communeCode());
        }
        if (search.qpvCode() != null) {
            conditions.and("qpv_code = ?", search.qpvCode());
        }
        if (!search.types().isEmpty()) {
            conditions.and(
                    "type = any (?)", search.types().stream().map(Enum::name).toList());
        }
        if (!search.states().isEmpty()) {
            conditions.and(
                    "state = any (?)", search.states().stream().map(Enum::name).toList());
        }
        if (search.atRisk() != null) {
            conditions.and("at_risk = ?", search.atRisk());
        }
    }

    OperationStatement after(@Nullable After after) {
        if (after != null) {
            conditions.and("(created_at, id) < (?, ?)", after.createdAt(), after.id());
        }
        return this;
    }

    String page() {
        return "select * from planned_operation" + conditions.where() + " order by created_at desc, id desc limit ?";
    }

    String count() {
        return "select count(*) from planned_operation" + conditions.where();
    }

    List<@Nullable Object> values(Object... last) {
        return conditions.values(last);
    }
}
