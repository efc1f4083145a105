package fr.maillage.registry.merge.store;

import fr.maillage.platform.data.sql.Conditions;
import fr.maillage.platform.data.sql.KeyTaken;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.merge.domain.Merge;
import fr.maillage.registry.merge.domain.Merge.MergedType;
import fr.maillage.registry.merge.domain.Merge.Undone;
import fr.maillage.registry.merge.domain.Signs;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Merges of the reference and of one organization, in two tables; a null tenant is the reference. */
@ApplicationScoped
public class MergeRows {

    private static final String REFERENCE = "null::text as tenant_id, m.* from reference_merge m";
    private static final String LOCAL = "m.* from local_merge m";

    /** Both, one round trip each way: along the signs from a record to the one that answers, and to all it answers for. */
    private static final String SIGNS = """
            with recursive sign as (
                select merged_id, kept_id from reference_merge where object_type = ? and undone_at is null
                union all
                select merged_id, kept_id from local_merge
                 where tenant_id = acting_organization() and object_type = ? and undone_at is null),
            near (id) as (
                select unnest(?::text[])
                union
                select case when s.merged_id = n.id then s.kept_id else s.merged_id end
                  from near n join sign s on s.merged_id = n.id or s.kept_id = n.id)
            select s.merged_id, s.kept_id from sign s join near n on n.id = s.merged_id""";

    private final Statements sql;

    MergeRows(Statements sql) {
        this.sql = sql;
    }

    /** What is wanted: newest first, then by id. */
    public record Wanted(
            @Nullable String tenant,
            List<String> objects,
            @Nullable Boolean undone) {

        public Wanted {
            objects = List.copyOf(objects);
        }
    }

    /** Behind the last row of the page before. */
    public record After(Instant at, UUID id) {}

    /** The live signs around these records, as far as they lead. */
    public Signs signs(MergedType type, String... ids) {
        Map<String, String> found = new HashMap<>();
        sql.list(SIGNS, List.of(type.name(), type.name(), List.of(ids)), row ->
                        new String[] {row.getString(1), row.getString(2)})
                .forEach(sign -> found.put(sign[0], sign[1]));
        return Signs.of(found);
    }

    /** One merge at a time: two at once could lead in a circle. Held to the end of the transaction. */
    public void lock() {
        sql.list("select pg_advisory_xact_lock(hashtext('registry.merge'))", List.of(), row -> true);
    }

    /** Whether the caller sees the record. */
    public boolean known(MergedType type, String id) {
        String statement = type == MergedType.STRUCTURE
                ? "select 1 from visible_structure where id = ?"
                : "select 1 from professional where id = ?";
        return sql.find(statement, List.of(id), row -> 1).isPresent();
    }

    /** Whether both are active people with an RPPS number each. */
    public boolean twoActivePeople(String one, String other) {
        return sql.find(
                                "select count(*) from professional where id = any (?) and active and rpps_id is not null",
                                List.of(List.of(one, other)),
                                row -> row.getInt(1))
                        .orElse(0)
                == 2;
    }

    public Optional<Merge> find(@Nullable String tenant, UUID id) {
        return tenant == null
                ? sql.find("select " + REFERENCE + " where id = ?", List.of(id), MergeRows::read)
                : sql.find("select " + LOCAL + " where tenant_id = ? and id = ?", List.of(tenant, id), MergeRows::read);
    }

    public List<Merge> search(Wanted wanted, @Nullable After after, int limit) {
        Conditions conditions = conditions(wanted);
        if (after != null) {
            conditions.and("(merged_at, id) < (?, ?)", after.at(), after.id());
        }
        return sql.list(
                "select " + (wanted.tenant() == null ? REFERENCE : LOCAL) + conditions.where()
                        + " order by merged_at desc, id desc limit ?",
                conditions.values(limit),
                MergeRows::read);
    }

    public long count(Wanted wanted) {
        Conditions conditions = conditions(wanted);
        String table = wanted.tenant() == null ? "reference_merge" : "local_merge";
        return sql.find(
                        "select count(*) from " + table + conditions.where(),
                        conditions.values(),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    private static Conditions conditions(Wanted wanted) {
        Conditions conditions = new Conditions();
        if (wanted.tenant() != null) {
            conditions.and("tenant_id = ?", wanted.tenant());
        }
        if (!wanted.objects().isEmpty()) {
            conditions.and("(kept_id = any (?) or merged_id = any (?))", wanted.objects(), wanted.objects());
        }
        if (wanted.undone() != null) {
            conditions.and(wanted.undone() ? "undone_at is not null" : "undone_at is null");
        }
        return conditions;
    }

    /** False when the record was merged meanwhile. */
    public boolean add(Merge one) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.<@Nullable Object>asList(
                one.id(),
                one.type().name(),
                one.kept(),
                one.merged(),
                one.forced(),
                one.reason(),
                one.by(),
                one.at(),
                one.version()));
        String columns = "id, object_type, kept_id, merged_id, forced, reason, merged_by, merged_at, version";
        String statement = one.tenant() == null
                ? "insert into reference_merge (" + columns + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                : "insert into local_merge (" + columns + ", tenant_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        if (one.tenant() != null) {
            values.add(one.tenant());
        }
        try {
            return sql.change(statement, values) == 1;
        } catch (KeyTaken taken) {
            return false;
        }
    }

    /** False when somebody else undid it first. */
    public boolean undo(Merge one, Undone how) {
        String table = one.tenant() == null ? "reference_merge" : "local_merge";
        return sql.change(
                        "update " + table + " set undone_by = ?, undone_at = ?, undone_reason = ?, version = ?"
                                + " where id = ? and version = ?",
                        Arrays.<@Nullable Object>asList(
                                how.by(), how.at(), how.reason(), one.version(), one.id(), one.version() - 1))
                == 1;
    }

    private static Merge read(ResultSet row) throws SQLException {
        String undoneBy = row.getString("undone_by");
        return new Merge(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                MergedType.valueOf(row.getString("object_type")),
                row.getString("kept_id"),
                row.getString("merged_id"),
                row.getBoolean("forced"),
                row.getString("reason"),
                row.getString("merged_by"),
                Statements.instant(row, "merged_at"),
                undoneBy == null
                        ? null
                        : new Undone(undoneBy, Statements.instant(row, "undone_at"), row.getString("undone_reason")),
                row.getInt("version"));
    }
}
