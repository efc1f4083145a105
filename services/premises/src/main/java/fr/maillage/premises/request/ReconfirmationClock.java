package fr.maillage.premises.request;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks now and then whether a request waits for its reconfirmation; a failure is told, and tried again the next time. */
@ApplicationScoped
class ReconfirmationClock {

    private static final Logger LOG = Logger.getLogger(ReconfirmationClock.class);

    private final RequestReconfirmation work;
    private final Duration every;
    private final Semaphore stop = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("request-reconfirmation").daemon().unstarted(this::loop);

    ReconfirmationClock(
            RequestReconfirmation work,
            @ConfigProperty(name = "maillage.requests.reconfirm-every", defaultValue = "PT1H") Duration every) {
        this.work = work;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.release();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void loop() {
        try {
            while (!stop.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    work.run();
                } catch (RuntimeException failed) {
                    LOG.warnf(
                            "requests were not looked through, trying again: %s",
                            failed.getClass().getSimpleName());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
