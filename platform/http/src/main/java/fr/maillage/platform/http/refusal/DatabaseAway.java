package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A database that is away, full or busy is no defect: the transaction did nothing and the caller may try again.
 * Told by the SQL state (classes 08, 53 and 57P, serialization failures, deadlocks, lock time-outs) and by the pool's
 * own time-out, which has none.
 */
final class DatabaseAway {

    private static final Duration OUTAGE = Duration.ofSeconds(5);
    private static final Duration COLLISION = Duration.ofSeconds(1);
    private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "55P03");

    private DatabaseAway() {}

    static Optional<Problem> problemIn(Throwable failure) {
        return Causes.find(failure, SQLException.class).flatMap(DatabaseAway::problem);
    }

    private static Optional<Problem> problem(SQLException refused) {
        String state = refused.getSQLState() == null ? "" : refused.getSQLState();
        boolean poolEmpty = refused.getMessage() != null && refused.getMessage().startsWith("Acquisition timeout");
        if (COLLISIONS.contains(state)) {
            return Optional.of(later(refused, COLLISION));
        }
        boolean away = poolEmpty || state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
        return away ? Optional.of(later(refused, OUTAGE)) : Optional.empty();
    }

    private static Problem later(SQLException refused, Duration delay) {
        return Problem.of(
                        StandardProblem.DEPENDENCY_UNAVAILABLE,
                        "La base de données ne répond pas ou est trop occupée ; rien n’a été modifié.",
                        "The database does not answer or is too busy; nothing was changed.")
                .retryAfter(delay)
                .causedBy(refused);
    }
}
