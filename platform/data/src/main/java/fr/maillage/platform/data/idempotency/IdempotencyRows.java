package fr.maillage.platform.data.idempotency;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The table of kept answers, inside the transaction at hand. Taking a scope and giving it back need no clean-up: both
 * the lock and the row go with the transaction. The database's clock alone counts.
 */
@ApplicationScoped
class IdempotencyRows {

    /** Never waits: the lock is had or the request is in flight. A scope past its time is taken over. */
    private static final String CLAIM = """
            insert into idempotency (scope, request, expires_at)
            select ?, ?, now() + make_interval(secs => ?) where pg_try_advisory_xact_lock(?)
                on conflict (scope) do update
               set request = excluded.request, answer = null, created_at = now(), expires_at = excluded.expires_at
             where idempotency.expires_at <= now()""";

    private static final String FIND =
            "select request, answer from idempotency where scope = ? and answer is not null and expires_at > now()";

    private static final String COMPLETE = "update idempotency set answer = ? where scope = ?";

    private final AgroalDataSource requests;
    private final IdempotencySettings settings;

    IdempotencyRows(AgroalDataSource requests, IdempotencySettings settings) {
        this.requests = requests;
        this.settings = settings;
    }

    /** What is known of a scope that could not be claimed. */
    sealed interface Known {

        /** The very same request was answered. */
        @SuppressWarnings("ArrayRecordComponent") // opened at once
        record Answered(byte[] sealed) implements Known {}

        /** Another request was, under the same key. */
        record Other() implements Known {}
    }

    /** Whether this attempt is the first, and will be the only one until the transaction ends. */
    boolean claim(Attempt attempt) throws SQLException {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setBytes(1, attempt.scope());
            statement.setBytes(2, attempt.request());
            statement.setDouble(3, (double) settings.keep().toSeconds());
            statement.setLong(4, attempt.lock());
            return statement.executeUpdate() == 1;
        }
    }

    /** Empty while the first attempt is not over. */
    Optional<Known> find(Attempt attempt) throws SQLException {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setBytes(1, attempt.scope());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                boolean same = MessageDigest.isEqual(row.getBytes("request"), attempt.request());
                return Optional.of(same ? new Known.Answered(row.getBytes("answer")) : new Known.Other());
            }
        }
    }

    void complete(Attempt attempt, byte[] sealed) throws SQLException {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = connection.prepareStatement(COMPLETE)) {
            statement.setBytes(1, sealed);
            statement.setBytes(2, attempt.scope());
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException(
                        "the operation ended the transaction it was given, its answer cannot be kept with its effect");
            }
        }
    }
}
