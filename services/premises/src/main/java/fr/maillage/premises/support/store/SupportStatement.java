package fr.maillage.premises.support.store;

import fr.maillage.platform.data.sql.Conditions;
import fr.maillage.premises.support.domain.SupportSearch;
import fr.maillage.premises.support.domain.SupportSearch.After;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search of support acts as SQL, along support_act_order_idx. */
final class SupportStatement {

    private final Conditions conditions = new Conditions();

    SupportStatement(SupportSearch search) {
        conditions.and("tenant_id = ?", search.tenant());
        if (!search.states().isEmpty()) {
            conditions.and(
                    "state = any (?)", search.states().stream().map(Enum::name).toList());
        }
        if (!search.purposes().isEmpty()) {
            conditions.and(
                    "purpose = any (?)",
                    search.purposes().stream().map(Enum::name).toList());
        }
    }

    SupportStatement after(@Nullable After after) {
        if (after != null) {
            conditions.and("(created_at, id) < (?, ?)", after.createdAt(), after.id());
        }
        return this;
    }

    String page() {
        return "select * from support_act" + conditions.where() + " order by created_at desc, id desc limit ?";
    }

    String count() {
        return "select count(*) from support_act" + conditions.where();
    }

    List<@Nullable Object> values(Object... last) {
        return conditions.values(last);
    }
}
