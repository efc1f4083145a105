package fr.maillage.premises.support.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.support.domain.SupportAct;
import fr.maillage.premises.support.domain.SupportAct.Snapshot;
import fr.maillage.premises.support.domain.SupportContent;
import fr.maillage.premises.support.domain.SupportSearch;
import fr.maillage.premises.support.domain.SupportState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Support acts, domain in, domain out. A final one is changed by nobody: a trigger sees to it. */
@ApplicationScoped
public class SupportRows {

    private final Statements sql;
    private final ObjectMapper json;

    SupportRows(Statements sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public List<SupportAct> search(SupportSearch search, SupportSearch.@Nullable After after, int limit) {
        SupportStatement statement = new SupportStatement(search).after(after);
        return sql.list(statement.page(), statement.values(limit), this::read);
    }

    public long count(SupportSearch search) {
        SupportStatement statement = new SupportStatement(search);
        return sql.find(statement.count(), statement.values(), row -> row.getLong(1))
                .orElseThrow();
    }

    public Optional<SupportAct> find(String tenant, UUID id) {
        return sql.find("select * from support_act where tenant_id = ? and id = ?", List.of(tenant, id), this::read);
    }

    public void add(SupportAct act) {
        List<@Nullable Object> values = values(act);
        values.addAll(List.of(act.createdAt(), act.tenant(), act.id()));
        sql.change("""
                insert into support_act (title, purpose, state, amount_cents, sheet, snapshot, sha256, finalised_at, version,
                       changed_at, created_at, tenant_id, id)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)""", values);
    }

    /** False when somebody else changed the version before first. */
    public boolean change(SupportAct act) {
        List<@Nullable Object> values = values(act);
        values.addAll(List.of(act.tenant(), act.id(), act.version() - 1));
        return sql.change("""
                update support_act set title = ?, purpose = ?, state = ?, amount_cents = ?, sheet = ?::jsonb, snapshot = ?,
                       sha256 = ?, finalised_at = ?, version = ?, changed_at = ?
                 where tenant_id = ? and id = ? and version = ? and state <> 'FINALISED'""", values) == 1;
    }

    private List<@Nullable Object> values(SupportAct act) {
        SupportContent content = act.content();
        Snapshot snapshot = act.snapshot();
        return new ArrayList<>(Arrays.<@Nullable Object>asList(
                content.title(),
                content.purpose().name(),
                act.state().name(),
                content.amountCents(),
                text(content),
                snapshot == null ? null : snapshot.json(),
                snapshot == null ? null : snapshot.sha256(),
                snapshot == null ? null : snapshot.at(),
                act.version(),
                act.changedAt()));
    }

    private String text(SupportContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a support act is not writable as json", e);
        }
    }

    private SupportAct read(ResultSet row) throws SQLException {
        String snapshot = row.getString("snapshot");
        try {
            return new SupportAct(
                    row.getObject("id", UUID.class),
                    row.getString("tenant_id"),
                    json.readValue(row.getString("sheet"), SupportContent.class),
                    SupportState.valueOf(row.getString("state")),
                    snapshot == null
                            ? null
                            : new Snapshot(snapshot, row.getString("sha256"), Statements.instant(row, "finalised_at")),
                    row.getInt("version"),
                    Statements.instant(row, "created_at"),
                    Statements.instant(row, "changed_at"));
        } catch (JsonProcessingException e) {
            throw new SQLException("support_act row with unreadable json", e);
        }
    }
}
