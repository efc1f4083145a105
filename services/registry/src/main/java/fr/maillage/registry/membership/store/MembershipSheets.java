package fr.maillage.registry.membership.store;

import fr.maillage.platform.data.sql.Conditions;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.membership.domain.MembershipSearch;
import fr.maillage.registry.membership.domain.MembershipSearch.After;
import fr.maillage.registry.membership.domain.MembershipSheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Memberships, to be read, with the names of those they speak of. A page is one range of membership_order_idx,
 * membership_member_idx or membership_group_idx, and a few look-ups by key a row.
 */
@ApplicationScoped
public class MembershipSheets {

    private static final String SELECT = """
            select m.*, k.label_fr as kind_fr, k.label_en as kind_en, r.label_fr as role_fr, r.label_en as role_en,
                   s.label_fr as source_fr, s.label_en as source_en, g.name as group_name, gk.code as group_kind,
                   gk.label_fr as group_kind_fr, gk.label_en as group_kind_en,
                   coalesce(p.given_name || ' ' || p.family_name, c.name) as member_name
              from %s m
              left join code k on k.system = 'membership-kind' and k.code = m.kind
              left join code r on r.system = 'membership-role' and r.code = m.role
              left join code s on s.system = 'membership-source' and s.code = m.source
              left join visible_structure g on g.id = m.group_id
              left join code gc on gc.system = 'finess-category' and gc.code = g.category_code
              left join code gk on gk.system = 'structure-kind' and gk.code = coalesce(gc.kind, g.local_kind)
              left join professional p on m.kind <> 'COMPONENT' and p.id = m.member_id
              left join visible_structure c on m.kind = 'COMPONENT' and c.id = m.member_id
            """;

    private static final String ORDER = " order by m.from_date desc, m.id desc";

    private final Statements sql;

    MembershipSheets(Statements sql) {
        this.sql = sql;
    }

    public Optional<MembershipSheet> find(String tenant, UUID id) {
        return sql.find(
                SELECT.formatted("membership") + " where m.tenant_id = ? and m.id = ?",
                List.of(tenant, id),
                MembershipSheets::read);
    }

    /** The page first, then its names: left to itself the planner joins every membership before it sorts. */
    public List<MembershipSheet> search(MembershipSearch search, @Nullable After after, int limit) {
        Conditions conditions = conditions(search);
        if (after != null) {
            conditions.and("(m.from_date, m.id) < (?, ?)", after.from(), after.id());
        }
        return sql.list(SELECT.formatted(page(conditions)) + ORDER, conditions.values(limit), MembershipSheets::read);
    }

    static String page(Conditions conditions) {
        return "(select m.* from membership m" + conditions.where() + ORDER + " limit ?)";
    }

    public long count(MembershipSearch search) {
        Conditions conditions = conditions(search);
        return sql.find(
                        "select count(*) from membership m" + conditions.where(),
                        conditions.values(),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    static Conditions conditions(MembershipSearch search) {
        Conditions conditions = new Conditions().and("m.tenant_id = ?", search.tenant());
        if (!search.archived()) {
            conditions.and("not m.archived");
        }
        if (!search.professionals().isEmpty()) {
            conditions.and("m.kind <> 'COMPONENT' and m.member_id = any (?)", search.professionals());
        }
        if (!search.structures().isEmpty()) {
            conditions.and("(m.group_id = any (?) or m.member_id = any (?))", search.structures(), search.structures());
        }
        if (!search.kinds().isEmpty()) {
            conditions.and(
                    "m.kind = any (?)", search.kinds().stream().map(Enum::name).toList());
        }
        if (search.at() != null) {
            conditions.and("m.from_date <= ? and (m.to_date is null or m.to_date >= ?)", search.at(), search.at());
        }
        return conditions;
    }

    private static MembershipSheet read(ResultSet row) throws SQLException {
        return new MembershipSheet(
                MembershipRows.read(row),
                coded(row, "kind"),
                coded(row, "role"),
                coded(row, "source"),
                row.getString("member_name"),
                row.getString("group_name"),
                CodedValue.of(
                        row.getString("group_kind"), row.getString("group_kind_fr"), row.getString("group_kind_en")));
    }

    private static CodedValue coded(ResultSet row, String column) throws SQLException {
        return new CodedValue(row.getString(column), row.getString(column + "_fr"), row.getString(column + "_en"));
    }
}
