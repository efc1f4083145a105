package fr.maillage.premises.opportunity.store;

import fr.maillage.platform.data.sql.Conditions;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.platform.data.sql.WorkerStatements;
import fr.maillage.premises.opportunity.domain.Opportunity;
import fr.maillage.premises.opportunity.domain.OpportunityContent;
import fr.maillage.premises.opportunity.domain.OpportunityKind;
import fr.maillage.premises.opportunity.domain.OpportunityState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opportunities: an organization's own along opportunity_created_idx, published ones of all along opportunity_public_idx. */
@ApplicationScoped
public class OpportunityRows {

    private final Statements sql;
    private final WorkerStatements everybody;

    OpportunityRows(Statements sql, WorkerStatements everybody) {
        this.sql = sql;
        this.everybody = everybody;
    }

    public void add(Opportunity one) {
        sql.change("""
                insert into opportunity (kind, title, description, professions, commune_code, premises_id, link, closes_on,
                                         state, published_on, version, changed_at, created_at, tenant_id, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", values(one, one.createdAt(), one.tenant(), one.id()));
    }

    /** False when somebody else changed it first. */
    public boolean change(Opportunity before, Opportunity after) {
        return sql.change("""
                        update opportunity set kind = ?, title = ?, description = ?, professions = ?, commune_code = ?,
                               premises_id = ?, link = ?, closes_on = ?, state = ?, published_on = ?, version = ?,
                               changed_at = ?
                         where tenant_id = ? and id = ? and version = ?""", values(after, before.tenant(), before.id(), before.version())) == 1;
    }

    public Optional<Opportunity> find(String tenant, UUID id) {
        return sql.find(
                "select * from opportunity where tenant_id = ? and id = ?", List.of(tenant, id), OpportunityRows::read);
    }

    /** Newest first, behind one of them. */
    public List<Opportunity> list(String tenant, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        Conditions conditions = new Conditions().and("tenant_id = ?", tenant);
        if (afterAt != null && afterId != null) {
            conditions.and("(created_at, id) < (?, ?)", afterAt, afterId);
        }
        return sql.list(
                "select * from opportunity" + conditions.where() + " order by created_at desc, id desc limit ?",
                conditions.values(limit),
                OpportunityRows::read);
    }

    public long count(String tenant) {
        return sql.find("select count(*) from opportunity where tenant_id = ?", List.of(tenant), row -> row.getLong(1))
                .orElseThrow();
    }

    /** What of every organization's everybody may read on a day; inside of a worker's context for all of them. */
    public List<Opportunity> published(Wanted wanted, @Nullable LocalDate afterDay, @Nullable UUID afterId, int limit) {
        Conditions conditions = published(wanted);
        if (afterDay != null && afterId != null) {
            conditions.and("(published_on, id) < (?, ?)", afterDay, afterId);
        }
        return everybody.list(
                "select * from opportunity" + conditions.where() + " order by published_on desc, id desc limit ?",
                conditions.values(limit),
                OpportunityRows::read);
    }

    public long countPublished(Wanted wanted) {
        Conditions conditions = published(wanted);
        return everybody
                .find(
                        "select count(*) from opportunity" + conditions.where(),
                        conditions.values(),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    /** Alternatives inside a list, all conditions together; an opportunity that names no profession is for all. */
    public record Wanted(
            LocalDate today, List<OpportunityKind> kinds, List<String> professions, List<String> communes) {}

    private static Conditions published(Wanted wanted) {
        Conditions conditions = new Conditions()
                .and("state = 'PUBLISHED'")
                .and("(closes_on is null or closes_on >= ?)", wanted.today());
        if (!wanted.kinds().isEmpty()) {
            conditions.and(
                    "kind = any (?)", wanted.kinds().stream().map(Enum::name).toList());
        }
        if (!wanted.professions().isEmpty()) {
            conditions.and("(professions = '{}' or professions && ?)", wanted.professions());
        }
        if (!wanted.communes().isEmpty()) {
            conditions.and("commune_code = any (?)", wanted.communes());
        }
        return conditions;
    }

    private static List<@Nullable Object> values(Opportunity one, Object... last) {
        OpportunityContent content = one.content();
        List<@Nullable Object> values = new ArrayList<>(Arrays.<@Nullable Object>asList(
                content.kind().name(),
                content.title(),
                content.description(),
                content.professions(),
                content.communeCode(),
                content.premises(),
                content.link(),
                content.closesOn(),
                one.state().name(),
                one.publishedOn(),
                one.version(),
                one.changedAt()));
        values.addAll(List.of(last));
        return values;
    }

    private static Opportunity read(ResultSet row) throws SQLException {
        return new Opportunity(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                new OpportunityContent(
                        OpportunityKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("description"),
                        Statements.texts(row, "professions"),
                        row.getString("commune_code"),
                        row.getObject("premises_id", UUID.class),
                        row.getString("link"),
                        Statements.day(row, "closes_on")),
                OpportunityState.valueOf(row.getString("state")),
                Statements.day(row, "published_on"),
                row.getInt("version"),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "changed_at"));
    }
}
