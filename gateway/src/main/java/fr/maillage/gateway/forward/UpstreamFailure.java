package fr.maillage.gateway.forward;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;

/** What the caller is told when a service did not answer. */
final class UpstreamFailure {

    private static final Duration RETRY = Duration.ofSeconds(2);

    private UpstreamFailure() {}

    /** 503 when the request cannot have reached the service, 502 when it broke off. */
    static Problem of(String service, Throwable failure) {
        boolean neverReached = failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof ConnectionPoolTooBusyException;
        if (neverReached) {
            return unavailable(service).retryAfter(RETRY).causedBy(failure);
        }
        return Problem.of(
                        StandardProblem.BAD_GATEWAY,
                        "Le service " + service + " a interrompu sa réponse.",
                        "The service " + service + " broke off its answer.")
                .causedBy(failure);
    }

    /** The breaker is open: the service has not answered lately and is left in peace. */
    static Problem resting(String service, Duration openFor) {
        return unavailable(service).retryAfter(openFor);
    }

    private static Problem unavailable(String service) {
        return Problem.of(
                StandardProblem.DEPENDENCY_UNAVAILABLE,
                "Le service " + service + " n’est pas disponible ; réessayez dans un instant.",
                "The service " + service + " is not available; try again in a moment.");
    }

    static Problem tooSlow(String service, Duration waited) {
        return Problem.of(
                StandardProblem.GATEWAY_TIMEOUT,
                "Le service " + service + " n’a pas répondu en " + seconds(waited) + " s.",
                "The service " + service + " did not answer within " + seconds(waited) + " s.");
    }

    /** A status that tells of a failure, with a body that is none of our problems. */
    static Problem unusable(String service, int status) {
        return Problem.of(
                StandardProblem.BAD_GATEWAY,
                "Le service " + service + " a répondu " + status + " sans explication exploitable.",
                "The service " + service + " answered " + status + " without a usable explanation.");
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0
                ? Long.toString(duration.toSeconds())
                : Double.toString(duration.toMillis() / 1000.0);
    }
}
