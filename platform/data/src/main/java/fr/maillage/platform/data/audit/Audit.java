package fr.maillage.platform.data.audit;

import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.trace.Trace;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/**
 * The audit trail, as services write it. An access to nominative data and its entry commit together or not at all; when the
 * entry cannot be written the access fails with 503, whatever was read.
 */
@ApplicationScoped
public class Audit {

    private final AgroalDataSource requests;
    private final TenantContext context;
    private final Denials denials;
    private final Clock clock;

    Audit(AgroalDataSource requests, TenantContext context, Denials denials, Clock clock) {
        this.requests = requests;
        this.context = context;
        this.denials = denials;
        this.clock = clock;
    }

    /** Records an access in the current transaction, which there must be; cost: one round trip. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void granted(Access access) {
        try (Connection connection = requests.getConnection()) {
            granted(access, connection);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Records an access of code that works on a connection of its own, the worker's. */
    public void granted(Access access, Connection connection) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("no transaction is open for the access " + access.operation());
            }
            AuditWriting.add(connection, clock, entry(access, AuditResult.GRANTED));
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /**
     * Records a refusal. It is written beside the current transaction, which a refusal rolls back, a moment later and
     * without making the caller wait. Refusals of the framework (401, 403) record themselves.
     */
    public void denied(Access access) {
        denials.add(entry(access, AuditResult.DENIED));
    }

    private NewEntry entry(Access access, AuditResult result) {
        return new NewEntry(context.acting(), access, result, Trace.currentId());
    }

    private static Problem unavailable(SQLException cause) {
        return Problem.of(
                        StandardProblem.DEPENDENCY_UNAVAILABLE,
                        "La trace de cet accès n'a pas pu être écrite ; l'accès est refusé, réessayez plus tard.",
                        "The trace of this access could not be written; the access is refused, try again later.")
                .retryAfter(Duration.ofSeconds(30))
                .causedBy(cause);
    }
}
