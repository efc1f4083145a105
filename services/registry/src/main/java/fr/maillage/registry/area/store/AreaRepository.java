package fr.maillage.registry.area.store;

import fr.maillage.platform.data.sql.KeyTaken;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.area.domain.Area;
import fr.maillage.registry.area.domain.AreaContent;
import fr.maillage.registry.area.domain.AreaKind;
import fr.maillage.registry.area.domain.AreaSearch;
import fr.maillage.registry.area.domain.AreaSheet;
import fr.maillage.registry.area.domain.AreaState;
import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.TerritoryRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Areas, domain in, domain out. Own lists walk area_name_idx or area_created_idx and end at the limit; shared ones start
 * from share_grantee_idx and cost one look-up a share. Every statement runs in the transaction of its caller.
 */
@ApplicationScoped
public class AreaRepository {

    private static final String NAME_KEY = "area_name_key";

    private final Statements sql;
    private final AreaMembers members;
    private final AreaOutlines outlines;

    AreaRepository(Statements sql, AreaMembers members, AreaOutlines outlines) {
        this.sql = sql;
        this.members = members;
        this.outlines = outlines;
    }

    public List<AreaSheet> search(AreaSearch search, AreaSearch.@Nullable After after, int limit) {
        AreaStatement statement = new AreaStatement(search).after(after);
        return sql.list(statement.page(), statement.values(limit), AreaRepository::sheet);
    }

    public long count(AreaSearch search) {
        AreaStatement statement = new AreaStatement(search);
        return sql.find(statement.count(), statement.values(), row -> row.getLong(1))
                .orElseThrow();
    }

    /** Any area that may be seen, own or shared; by primary key. */
    public Optional<AreaSheet> findSheet(UUID id) {
        return sql.find(
                "select " + AreaStatement.COLUMNS + " from area a " + AreaStatement.LABELS + " where a.id = ?",
                List.of(id),
                AreaRepository::sheet);
    }

    /** An area of this organization; by area_tenant_key. */
    public Optional<Area> find(String tenant, UUID id) {
        return sql.find(
                "select * from area where tenant_id = ? and id = ?", List.of(tenant, id), row -> area(row, tenant));
    }

    /** The live area of this name; by area_name_key. */
    public Optional<UUID> namesake(String tenant, String searchName) {
        return sql.find(
                "select id from area where tenant_id = ? and search_name = ? and state = 'ACTIVE'",
                List.of(tenant, searchName),
                row -> row.getObject("id", UUID.class));
    }

    /** False when another live area took the name meanwhile. */
    public boolean add(Area area) {
        boolean added = nameFree("""
                insert into area (name, search_name, description, kind, state, member_count, drawn, version,
                                  changed_at, created_at, tenant_id, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", area, area.createdAt(), area.tenant(), area.id());
        if (added) {
            members.add(area.tenant(), area.id(), area.content().members());
            outlines.add(area);
        }
        return added;
    }

    /** What became of a change. */
    public enum Written {
        DONE,
        /** Somebody else changed it first. */
        STALE,
        NAME_TAKEN
    }

    /** Writes the next version over the one it was made from. Waits for a change under way, then finds itself stale. */
    public Written change(Area before, Area after) {
        int[] rows = new int[1];
        boolean free = nameFree("""
                update area set name = ?, search_name = ?, description = ?, kind = ?, state = ?, member_count = ?,
                       drawn = ?, version = ?, changed_at = ?
                 where tenant_id = ? and id = ? and version = ?""", after, rows, before.tenant(), before.id(), before.version());
        if (!free) {
            return Written.NAME_TAKEN;
        }
        if (rows[0] == 0) {
            return Written.STALE;
        }
        members.change(before, after);
        outlines.change(before, after);
        return Written.DONE;
    }

    private boolean nameFree(String statement, Area area, Object... last) {
        return nameFree(statement, area, new int[1], last);
    }

    private boolean nameFree(String statement, Area area, int[] rows, Object... last) {
        AreaContent content = area.content();
        List<@Nullable Object> values = new java.util.ArrayList<>();
        values.add(content.name());
        values.add(content.searchName());
        values.add(content.description());
        values.add(content.kind() == null ? null : content.kind().name());
        values.add(area.state().name());
        values.add(content.members().size());
        values.add(content.outline() != null);
        values.add(area.version());
        values.add(area.changedAt());
        values.addAll(List.of(last));
        try {
            rows[0] = sql.change(statement, values);
            return true;
        } catch (KeyTaken taken) {
            if (taken.key().equals(NAME_KEY)) {
                return false;
            }
            throw taken;
        }
    }

    private Area area(ResultSet row, String tenant) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String kind = row.getString("kind");
        List<TerritoryRef> refs = members.refs(id);
        return new Area(
                id,
                tenant,
                new AreaContent(
                        row.getString("name"),
                        row.getString("description"),
                        kind == null ? null : AreaKind.valueOf(kind),
                        refs,
                        row.getBoolean("drawn") ? outlines.outlines(List.of(id)).get(id) : null),
                AreaState.valueOf(row.getString("state")),
                row.getInt("version"),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "changed_at"));
    }

    private static AreaSheet sheet(ResultSet row) throws SQLException {
        AreaState state = AreaState.valueOf(row.getString("state"));
        return new AreaSheet(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                row.getString("name"),
                row.getString("search_name"),
                row.getString("description"),
                CodedValue.of(row.getString("kind"), row.getString("kind_fr"), row.getString("kind_en")),
                new CodedValue(state.name(), row.getString("state_fr"), row.getString("state_en")),
                state.allowedTransitions(),
                row.getInt("member_count"),
                row.getBoolean("drawn"),
                null,
                null,
                null,
                row.getInt("version"),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "changed_at"));
    }

    static Level level(String word) {
        return Level.find(word).orElseThrow(() -> new IllegalStateException("level (" + word + ") of a stored member"));
    }
}
