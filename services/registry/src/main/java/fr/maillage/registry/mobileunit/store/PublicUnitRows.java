package fr.maillage.registry.mobileunit.store;

import fr.maillage.platform.data.sql.WorkerStatements;
import fr.maillage.registry.mobileunit.domain.MobileUnit;
import fr.maillage.registry.mobileunit.store.MobileUnitRows.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units in service that residents may be shown, of every organization: inside of a worker's context for all of them. Along
 * mobile_unit_public_idx.
 */
@ApplicationScoped
public class PublicUnitRows {

    private final WorkerStatements sql;
    private final MobileUnitRows rows;

    PublicUnitRows(WorkerStatements sql, MobileUnitRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    public Optional<MobileUnit> find(UUID id) {
        return sql.find(
                "select * from mobile_unit where id = ? and public_view and state = 'ACTIVE'", List.of(id), rows::read);
    }

    /** Whatever is wanted, only public ones in service; behind a folded name and an id, empty and null for the start. */
    public List<MobileUnit> search(Wanted wanted, String afterName, @Nullable UUID afterId, int limit) {
        return rows.search(sql, wanted.shown(), afterName, afterId, limit);
    }

    public long count(Wanted wanted) {
        return rows.count(sql, wanted.shown());
    }
}
