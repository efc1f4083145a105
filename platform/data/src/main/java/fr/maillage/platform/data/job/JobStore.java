package fr.maillage.platform.data.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Jobs as requests see and steer them: queue, read, cancel, release. Cost of each: one row by primary key. In transactions,
 * so that the database knows whose jobs may be seen: those of the acting organization and those on reference data.
 */
@ApplicationScoped
@Transactional
public class JobStore {

    private final AgroalDataSource requests;
    private final JobRows rows;

    JobStore(AgroalDataSource requests, JobRows rows) {
        this.requests = requests;
        this.rows = rows;
    }

    /** Queues a job; one of the same id that is there already stays as it is and is returned. */
    public Job add(NewJob job) {
        return one("""
                insert into job (id, kind, lane, parameters, tenant_id, created_by)
                values (?, ?, ?, ?::jsonb, ?, ?) on conflict (id) do nothing returning *""", statement -> {
                    statement.setObject(1, job.id());
                    statement.setString(2, job.kind());
                    statement.setString(3, job.lane());
                    statement.setString(4, job.parameters().toString());
                    statement.setString(5, job.tenant());
                    statement.setString(6, job.createdBy());
                })
                .or(() -> find(job.id(), ""))
                .orElseThrow();
    }

    public Optional<Job> find(UUID id, String kindPrefix) {
        return one(
                "select * from job where id = ? and starts_with(kind, ?)",
                statement -> bind(statement, id, kindPrefix));
    }

    /** The jobs of some kinds, newest first, strictly before the job named by {@code before} when there is one. */
    public List<Job> list(String kindPrefix, @Nullable UUID before, int limit) {
        return many("""
                select * from job where starts_with(kind, ?)
                   and (?::uuid is null or (created_at, id) < (select created_at, id from job where id = ?))
                 order by created_at desc, id desc limit ?""", statement -> {
            statement.setString(1, kindPrefix);
            statement.setObject(2, before);
            statement.setObject(3, before);
            statement.setInt(4, limit);
        });
    }

    public long count(String kindPrefix) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from job where starts_with(kind, ?)")) {
            statement.setString(1, kindPrefix);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new JobStoreUnavailable(e);
        }
    }

    /**
     * Asks for the job to stop: a waiting one ends at once, a running one at its next checkpoint. Empty when it is
     * already finished.
     */
    public Optional<Job> cancel(UUID id) {
        return one("""
                update job set cancel_requested = true, changed_at = now(),
                       state = case when state = 'RUNNING' then state else 'CANCELLED' end,
                       finished_at = case when state = 'RUNNING' then null else now() end
                 where id = ? and state in ('QUEUED', 'RUNNING', 'WAITING_RELEASE') returning *""", statement -> statement.setObject(1, id));
    }

    /**
     * Lets a waiting job go on; what was accepted joins its parameters as "released". Its attempts count anew: it did
     * not wait because of an interruption. Empty if not waiting.
     */
    public Optional<Job> release(UUID id, JsonNode release) {
        return one("""
                update job set state = 'QUEUED', stage = null, progress = 0, failure = null, changed_at = now(),
                       attempt = 0, parameters = parameters || jsonb_build_object('released', ?::jsonb)
                 where id = ? and state = 'WAITING_RELEASE' returning *""", statement -> {
            statement.setString(1, release.toString());
            statement.setObject(2, id);
        });
    }

    private static void bind(PreparedStatement statement, UUID id, String kindPrefix) throws SQLException {
        statement.setObject(1, id);
        statement.setString(2, kindPrefix);
    }

    private Optional<Job> one(String sql, Binding binding) {
        return many(sql, binding).stream().findFirst();
    }

    private List<Job> many(String sql, Binding binding) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            List<Job> found = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    found.add(rows.read(result));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new JobStoreUnavailable(e);
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
