package fr.maillage.registry.membership.store;

import fr.maillage.platform.data.sql.KeyTaken;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.membership.domain.Membership;
import fr.maillage.registry.membership.domain.Membership.Content;
import fr.maillage.registry.membership.domain.MembershipKind;
import fr.maillage.registry.membership.domain.MembershipRole;
import fr.maillage.registry.membership.domain.MembershipSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Memberships, to be written: one look-up by key a statement. */
@ApplicationScoped
public class MembershipRows {

    private static final String OVERLAP = "membership_overlap_excl";

    private final Statements sql;

    MembershipRows(Statements sql) {
        this.sql = sql;
    }

    /** What became of a write. */
    public enum Written {
        DONE,
        /** Somebody else changed it first. */
        STALE,
        OVERLAPPING
    }

    public Optional<Membership> find(String tenant, UUID id) {
        return sql.find(
                "select * from membership where tenant_id = ? and id = ?", List.of(tenant, id), MembershipRows::read);
    }

    /** Another live membership of the pair that shares a day with this one; by membership_member_idx. */
    public Optional<UUID> overlapping(Membership one) {
        return sql.find(
                """
                select id from membership
                 where tenant_id = ? and member_id = ? and group_id = ? and id <> ? and not archived
                   and daterange(from_date, to_date, '[]') && daterange(?::date, ?::date, '[]') limit 1""",
                Arrays.<@Nullable Object>asList(
                        one.tenant(),
                        one.member(),
                        one.group(),
                        one.id(),
                        one.content().from(),
                        one.content().to()),
                row -> row.getObject("id", UUID.class));
    }

    public boolean professionalKnown(String id) {
        return sql.find("select 1 from professional where id = ?", List.of(id), row -> 1)
                .isPresent();
    }

    /** The kind of a structure that the caller sees: empty without such a structure, "" for one without kind. */
    public Optional<String> structureKind(String id) {
        return sql.find("""
                select coalesce(c.kind, v.local_kind, '') as kind from visible_structure v
                  left join code c on c.system = 'finess-category' and c.code = v.category_code
                 where v.id = ?""", List.of(id), row -> row.getString("kind"));
    }

    public Written add(Membership one) {
        return write(
                """
                insert into membership (kind, member_id, group_id, role, from_date, to_date, source, moved_from, moved_to,
                       archived, version, changed_at, created_at, tenant_id, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Arrays.asList(
                        one.kind().name(),
                        one.member(),
                        one.group(),
                        one.content().role().name(),
                        one.content().from(),
                        one.content().to(),
                        one.content().source().name(),
                        one.movedFrom(),
                        one.movedTo(),
                        one.archived(),
                        one.version(),
                        one.changedAt(),
                        one.createdAt(),
                        one.tenant(),
                        one.id()));
    }

    /** Writes the version over the one before it. */
    public Written change(Membership one) {
        return write(
                """
                update membership set role = ?, from_date = ?, to_date = ?, source = ?, moved_from = ?, moved_to = ?,
                       archived = ?, version = ?, changed_at = ?
                 where tenant_id = ? and id = ? and version = ?""",
                Arrays.asList(
                        one.content().role().name(),
                        one.content().from(),
                        one.content().to(),
                        one.content().source().name(),
                        one.movedFrom(),
                        one.movedTo(),
                        one.archived(),
                        one.version(),
                        one.changedAt(),
                        one.tenant(),
                        one.id(),
                        one.version() - 1));
    }

    private Written write(String statement, List<? extends @Nullable Object> values) {
        try {
            return sql.change(statement, values) == 1 ? Written.DONE : Written.STALE;
        } catch (KeyTaken taken) {
            if (taken.key().equals(OVERLAP)) {
                return Written.OVERLAPPING;
            }
            throw taken;
        }
    }

    static Membership read(ResultSet row) throws SQLException {
        return new Membership(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                MembershipKind.valueOf(row.getString("kind")),
                row.getString("member_id"),
                row.getString("group_id"),
                new Content(
                        MembershipRole.valueOf(row.getString("role")),
                        row.getObject("from_date", java.time.LocalDate.class),
                        Statements.day(row, "to_date"),
                        MembershipSource.valueOf(row.getString("source"))),
                row.getObject("moved_from", UUID.class),
                row.getObject("moved_to", UUID.class),
                row.getBoolean("archived"),
                row.getInt("version"),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "changed_at"));
    }
}
