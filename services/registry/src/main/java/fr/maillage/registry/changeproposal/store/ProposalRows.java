package fr.maillage.registry.changeproposal.store;

import fr.maillage.platform.data.sql.Conditions;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.changeproposal.domain.Proposal;
import fr.maillage.registry.changeproposal.domain.Proposal.Decision;
import fr.maillage.registry.changeproposal.domain.Proposal.ProposalState;
import fr.maillage.registry.changeproposal.domain.ProposedChange;
import fr.maillage.registry.changeproposal.domain.ProposedChange.ObjectType;
import fr.maillage.registry.changeproposal.domain.ProposedChange.Point;
import fr.maillage.registry.changeproposal.domain.ProposedChange.ProposalKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposals, domain in, domain out. A page is one range of the order's index. */
@ApplicationScoped
public class ProposalRows {

    private final Statements sql;

    ProposalRows(Statements sql) {
        this.sql = sql;
    }

    /** Whose proposals are wanted; newest first, then by id. */
    public record Wanted(
            @Nullable String tenant, @Nullable String proposedBy, List<ProposalState> states, List<String> objects) {

        public Wanted {
            states = List.copyOf(states);
            objects = List.copyOf(objects);
        }
    }

    /** Behind the last row of the page before. */
    public record After(Instant createdAt, UUID id) {}

    public Optional<Proposal> find(String tenant, UUID id) {
        return sql.find(
                "select * from change_proposal where tenant_id = ? and id = ?",
                List.of(tenant, id),
                ProposalRows::read);
    }

    public List<Proposal> search(Wanted wanted, @Nullable After after, int limit) {
        return search(sql, wanted, after, limit);
    }

    public long count(Wanted wanted) {
        return count(sql, wanted);
    }

    static List<Proposal> search(Statements sql, Wanted wanted, @Nullable After after, int limit) {
        Conditions conditions = conditions(wanted);
        if (after != null) {
            conditions.and("(created_at, id) < (?, ?)", after.createdAt(), after.id());
        }
        return sql.list(
                "select * from change_proposal" + conditions.where() + " order by created_at desc, id desc limit ?",
                conditions.values(limit),
                ProposalRows::read);
    }

    static long count(Statements sql, Wanted wanted) {
        Conditions conditions = conditions(wanted);
        return sql.find(
                        "select count(*) from change_proposal" + conditions.where(),
                        conditions.values(),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    private static Conditions conditions(Wanted wanted) {
        Conditions conditions = new Conditions();
        if (wanted.tenant() == null) {
            conditions.and("layer = 'REFERENCE'");
        } else {
            conditions.and("tenant_id = ?", wanted.tenant());
        }
        if (wanted.proposedBy() != null) {
            conditions.and("proposed_by = ?", wanted.proposedBy());
        }
        if (!wanted.states().isEmpty()) {
            conditions.and(
                    "state = any (?)", wanted.states().stream().map(Enum::name).toList());
        }
        if (!wanted.objects().isEmpty()) {
            conditions.and("object_id = any (?)", wanted.objects());
        }
        return conditions;
    }

    /** Whether the caller sees the object. */
    public boolean known(String tenant, ProposedChange change) {
        String id = change.objectId();
        return switch (change.objectType()) {
            case STRUCTURE -> exists("select 1 from visible_structure where id = ?", id);
            case PROFESSIONAL -> exists("select 1 from professional where id = ?", id);
            case ACTIVITY -> exists("select 1 from professional_activity where id = ?::uuid", uuid(id));
            case MOBILE_UNIT ->
                sql.find(
                                "select 1 from mobile_unit where tenant_id = ? and id = ?::uuid",
                                Arrays.<@Nullable Object>asList(tenant, uuid(id)),
                                row -> 1)
                        .isPresent();
        };
    }

    private boolean exists(String statement, @Nullable String id) {
        return sql.find(statement, Arrays.<@Nullable Object>asList(id), row -> 1)
                .isPresent();
    }

    private static @Nullable String uuid(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    public void add(Proposal one) {
        ProposedChange change = one.change();
        Point point = change.point();
        sql.change(
                """
                insert into change_proposal (id, tenant_id, layer, object_type, object_id, kind, value, day, latitude,
                       longitude, comment, state, proposed_by, applied, version, created_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Arrays.<@Nullable Object>asList(
                        one.id(),
                        one.tenant(),
                        change.layer().name(),
                        change.objectType().name(),
                        change.objectId(),
                        change.kind().name(),
                        change.value(),
                        change.day(),
                        point == null ? null : point.lat(),
                        point == null ? null : point.lon(),
                        change.comment(),
                        one.state().name(),
                        one.proposedBy(),
                        one.applied(),
                        one.version(),
                        one.createdAt(),
                        one.changedAt()));
    }

    /** False when somebody else moved it first. */
    public boolean move(Proposal one, Decision decision) {
        return sql.change(
                        """
                update change_proposal set state = ?, decided_by = ?, decided_at = ?, reason = ?, applied = ?,
                       version = ?, changed_at = ?
                 where tenant_id = ? and id = ? and version = ?""",
                        Arrays.<@Nullable Object>asList(
                                one.state().name(),
                                decision.by(),
                                decision.at(),
                                decision.reason(),
                                one.applied(),
                                one.version(),
                                one.changedAt(),
                                one.tenant(),
                                one.id(),
                                one.version() - 1))
                == 1;
    }

    static Proposal read(ResultSet row) throws SQLException {
        Double lat = row.getObject("latitude", Double.class);
        Double lon = row.getObject("longitude", Double.class);
        String decidedBy = row.getString("decided_by");
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                new ProposedChange(
                        ObjectType.valueOf(row.getString("object_type")),
                        row.getString("object_id"),
                        ProposalKind.valueOf(row.getString("kind")),
                        row.getString("value"),
                        Statements.day(row, "day"),
                        lat == null || lon == null ? null : new Point(lat, lon),
                        row.getString("comment")),
                ProposalState.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                decidedBy == null
                        ? null
                        : new Decision(decidedBy, Statements.instant(row, "decided_at"), row.getString("reason")),
                row.getBoolean("applied"),
                row.getInt("version"),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "changed_at"));
    }
}
