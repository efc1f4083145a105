package fr.maillage.platform.data.job;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jobs as workers take and end them, under the database's worker identity. The database's clock alone counts. */
@ApplicationScoped
class JobLeases {

    /** Serializes the few milliseconds of taking a job, so that two instances never open one lane twice. */
    private static final String CLAIM_LOCK = "select pg_advisory_xact_lock(hashtext('maillage.job.claim'))";

    private static final String CLAIM = """
            update job set state = 'RUNNING', worker = ?, lease_until = now() + make_interval(secs => ?),
                   attempt = attempt + 1, started_at = coalesce(started_at, now()), changed_at = now()
             where id = (
                select j.id from job j
                 where starts_with(j.kind, ?)
                   and (j.state = 'QUEUED' or (j.state = 'RUNNING' and j.lease_until < now()))
                   and not exists (select 1 from job r
                                    where r.lane = j.lane and r.state = 'RUNNING' and r.lease_until >= now())
                 order by j.created_at, j.id limit 1)
            returning *""";

    private static final String BEAT = """
            update job set lease_until = now() + make_interval(secs => ?), stage = ?, progress = ?,
                   counts = ?::jsonb, warnings = ?::jsonb, changed_at = now()
             where id = ? and worker = ? and attempt = ? and state = 'RUNNING'
            returning cancel_requested""";

    private static final String END = """
            update job set state = ?, stage = ?, progress = ?, counts = ?::jsonb, warnings = ?::jsonb,
                   failure = ?::jsonb, worker = null, lease_until = null, changed_at = now(),
                   finished_at = case when ? then now() end,
                   attempt = case when ? then greatest(attempt - 1, 0) else attempt end
             where id = ? and worker = ? and attempt = ? and state = 'RUNNING' returning *""";

    private final AgroalDataSource workers;
    private final JobRows rows;

    JobLeases(@DataSource("worker") AgroalDataSource workers, JobRows rows) {
        this.workers = workers;
        this.rows = rows;
    }

    /** What this very instance held before it was killed is free again at once; others wait for the lease to end. */
    int freeOwnOrphans(String worker) throws SQLException {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update job set lease_until = now() - interval '1 second' where worker = ? and state = 'RUNNING'")) {
            statement.setString(1, worker);
            return statement.executeUpdate();
        }
    }

    /** Takes the oldest job that may run; one that was cancelled before its worker died is told to stop at once. */
    Optional<JobRun> claim(String kindPrefix, String worker, long leaseSeconds) throws SQLException {
        try (Connection connection = workers.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement lock = connection.prepareStatement(CLAIM_LOCK);
                    PreparedStatement claim = connection.prepareStatement(CLAIM)) {
                lock.execute();
                claim.setString(1, worker);
                claim.setDouble(2, (double) leaseSeconds);
                claim.setString(3, kindPrefix);
                Optional<JobRun> run = started(claim);
                connection.commit();
                return run;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** Renews the lease and writes the progress; tells why to stop, if the run must. */
    JobInterrupted.@Nullable Why beat(JobRun run, String worker, long leaseSeconds) throws SQLException {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement = connection.prepareStatement(BEAT)) {
            statement.setDouble(1, (double) leaseSeconds);
            statement.setString(2, run.stage());
            statement.setDouble(3, run.progress());
            statement.setString(4, rows.write(run.counts()));
            statement.setString(5, rows.write(run.warnings()));
            statement.setObject(6, run.job().id());
            statement.setString(7, worker);
            statement.setInt(8, run.job().attempt());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return JobInterrupted.Why.LEASE_LOST;
                }
                return row.getBoolean(1) ? JobInterrupted.Why.CANCELLED : null;
            }
        }
    }

    /** Ends the lease in a state; empty when the lease was lost meanwhile. A re-queued job gets its attempt back. */
    Optional<Job> end(JobRun run, String worker, JobState state, @Nullable JobProblem failure) throws SQLException {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement = connection.prepareStatement(END)) {
            statement.setString(1, state.name());
            statement.setString(2, state == JobState.QUEUED ? null : run.stage());
            statement.setDouble(3, state == JobState.SUCCEEDED ? 1 : run.progress());
            statement.setString(4, rows.write(run.counts()));
            statement.setString(5, rows.write(run.warnings()));
            statement.setString(6, failure == null ? null : rows.write(failure));
            statement.setBoolean(7, state.finished());
            statement.setBoolean(8, state == JobState.QUEUED);
            statement.setObject(9, run.job().id());
            statement.setString(10, worker);
            statement.setInt(11, run.job().attempt());
            return first(statement);
        }
    }

    private Optional<JobRun> started(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            JobRun run = new JobRun(rows.read(row));
            if (row.getBoolean("cancel_requested")) {
                run.stop(JobInterrupted.Why.CANCELLED);
            }
            return Optional.of(run);
        }
    }

    private Optional<Job> first(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(rows.read(row)) : Optional.empty();
        }
    }
}
