package fr.maillage.platform.data.subject;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Not now: to be asked again. */
final class SubjectPartBusy {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private SubjectPartBusy() {}

    static RuntimeException orBroken(SQLException e) {
        return LOCK_NOT_AVAILABLE.equals(e.getSQLState())
                ? busy(e)
                : new IllegalStateException("the part in a data subject's request could not be done", e);
    }

    static Problem busy(@Nullable SQLException cause) {
        Problem problem = Problem.of(
                        StandardProblem.DEPENDENCY_UNAVAILABLE,
                        "Un import ou une écriture de cette organisation est en cours ; redemandez dans quelques secondes.",
                        "An import or a write of this organization is under way; ask again in a few seconds.")
                .retryAfter(Duration.ofSeconds(5));
        return cause == null ? problem : problem.causedBy(cause);
    }
}
