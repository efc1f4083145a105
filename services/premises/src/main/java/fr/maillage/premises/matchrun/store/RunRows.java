package fr.maillage.premises.matchrun.store;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.matchrun.domain.KeptAssignment;
import fr.maillage.premises.matchrun.domain.RunResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Finished runs by match_run_tenant_key, their assignments by primary key. */
@ApplicationScoped
public class RunRows {

    private final Statements sql;

    RunRows(Statements sql) {
        this.sql = sql;
    }

    public Optional<RunResult> find(String tenant, UUID id) {
        return sql.find("select * from match_run where tenant_id = ? and id = ?", List.of(tenant, id), RunRows::result);
    }

    /** In the order of their positions, behind one of them. */
    public List<KeptAssignment> assignments(String tenant, UUID run, int after, int limit) {
        return sql.list("""
                select * from match_run_assignment where tenant_id = ? and run_id = ? and position > ?
                 order by position limit ?""", List.of(tenant, run, after, limit), RunRows::assignment);
    }

    public long countAssignments(String tenant, UUID run) {
        return sql.find(
                        "select count(*) from match_run_assignment where tenant_id = ? and run_id = ?",
                        List.of(tenant, run),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    public void add(String tenant, RunResult result, List<KeptAssignment> assignments) {
        sql.change(
                """
                insert into match_run (id, tenant_id, as_of, settings_version, requests, rooms, assigned, people, score,
                                       complete, finished_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                List.of(
                        result.id(),
                        tenant,
                        result.asOf(),
                        result.settingsVersion(),
                        result.requests(),
                        result.rooms(),
                        result.assigned(),
                        result.people(),
                        result.score(),
                        result.complete(),
                        result.finishedAt()));
        for (KeptAssignment one : assignments) {
            sql.change(
                    """
                    insert into match_run_assignment (run_id, tenant_id, position, request_id, premises_id, room_id, rank,
                                                      score, reasons)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
                    List.of(
                            result.id(),
                            tenant,
                            one.position(),
                            one.requestId(),
                            one.premisesId(),
                            one.roomId(),
                            one.rank(),
                            one.score(),
                            one.reasons()));
        }
    }

    private static RunResult result(ResultSet row) throws SQLException {
        return new RunResult(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(Statements.day(row, "as_of")),
                row.getInt("settings_version"),
                row.getInt("requests"),
                row.getInt("rooms"),
                row.getInt("assigned"),
                row.getInt("people"),
                row.getDouble("score"),
                row.getBoolean("complete"),
                Statements.instant(row, "finished_at"));
    }

    private static KeptAssignment assignment(ResultSet row) throws SQLException {
        return new KeptAssignment(
                row.getInt("position"),
                row.getObject("request_id", UUID.class),
                row.getObject("premises_id", UUID.class),
                row.getObject("room_id", UUID.class),
                row.getInt("rank"),
                row.getDouble("score"),
                row.getString("reasons"));
    }
}
