package fr.maillage.platform.http.export;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many exports an instance writes at a time; the next is told to come back (503), so that searches stay quick. */
@ApplicationScoped
class ExportGate {

    private static final Duration LATER = Duration.ofSeconds(10);

    private final Semaphore places;

    ExportGate(@ConfigProperty(name = "maillage.exports.at-once", defaultValue = "4") int atOnce) {
        this.places = new Semaphore(atOnce);
    }

    /** A place until it is closed. */
    Place enter() {
        if (!places.tryAcquire()) {
            throw Problem.of(
                            StandardProblem.DEPENDENCY_UNAVAILABLE,
                            "D'autres exports sont en cours ; reprenez dans quelques secondes.",
                            "Other exports are under way; try again in a few seconds.")
                    .retryAfter(LATER);
        }
        return places::release;
    }

    interface Place extends AutoCloseable {

        @Override
        void close();
    }
}
