package fr.maillage.integration.datasubject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.integration.datasubject.domain.Person;
import fr.maillage.integration.datasubject.domain.RequestKind;
import fr.maillage.integration.datasubject.domain.SubjectRequest;
import fr.maillage.integration.datasubject.remote.PartAway;
import fr.maillage.integration.datasubject.remote.PartRefused;
import fr.maillage.integration.datasubject.remote.Parts;
import fr.maillage.integration.datasubject.store.PartQueue;
import fr.maillage.integration.datasubject.store.PartQueue.Due;
import fr.maillage.integration.datasubject.store.PartSettling;
import fr.maillage.integration.datasubject.store.PartSettling.Answer;
import fr.maillage.integration.datasubject.store.PartSettling.Ending;
import fr.maillage.platform.data.subject.DataSubject;
import fr.maillage.platform.data.subject.SubjectAction;
import fr.maillage.platform.data.subject.SubjectOrder;
import fr.maillage.platform.data.subject.SubjectReport;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The one thread that asks services for their part, as often as it takes; it also destroys packages past their term and
 * forgets people whose requests are over. What it knows is in the tables: whoever starts next goes on.
 */
@ApplicationScoped
class PartsRunner {

    private static final Logger LOG = Logger.getLogger(PartsRunner.class);

    private final PartQueue queue;
    private final PartSettling settling;
    private final Parts parts;
    private final ProofWriting proofs;
    private final DataSubjectsConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("data-subjects").daemon().unstarted(this::loop);

    PartsRunner(
            PartQueue queue,
            PartSettling settling,
            Parts parts,
            ProofWriting proofs,
            DataSubjectsConfig config,
            ObjectMapper json,
            Clock clock) {
        this.queue = queue;
        this.settling = settling;
        this.parts = parts;
        this.proofs = proofs;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    private void loop() {
        try {
            do {
                round();
            } while (!stopping.await(config.poll().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() throws InterruptedException {
        try {
            queue.forget(now());
            for (Optional<Due> due = queue.claim(now(), config.lease());
                    due.isPresent();
                    due = stopping.getCount() == 0 ? Optional.empty() : queue.claim(now(), config.lease())) {
                ask(due.get());
            }
        } catch (RuntimeException e) {
            LOG.warnf("requests of data subjects not looked at, trying again: %s", e);
        }
    }

    private void ask(Due due) throws InterruptedException {
        try {
            settle(due, parts.ask(due.service(), order(due.request())));
        } catch (PartAway away) {
            LOG.infof("part %s of request %s: %s", due.service(), due.request().id(), away.code());
            queue.later(due, away.code(), now().plus(pause(due.attempts())));
        } catch (PartRefused refused) {
            LOG.warnf("part %s of request %s: %s", due.service(), due.request().id(), refused.code());
            queue.failed(due, refused.code(), now());
        }
    }

    private static SubjectOrder order(SubjectRequest request) throws PartRefused {
        Person person = request.person();
        if (person == null) {
            throw new PartRefused("person-forgotten");
        }
        SubjectAction action = switch (request.kind()) {
            case ACCESS -> SubjectAction.FIND;
            case OPPOSITION -> SubjectAction.OPPOSE;
            case ERASURE -> SubjectAction.ERASE;
        };
        DataSubject subject = new DataSubject(person.kind().name(), person.key(), person.identifiers());
        return new SubjectOrder(request.id(), request.tenant(), action, subject);
    }

    private void settle(Due due, SubjectReport report) {
        boolean access = due.request().kind() == RequestKind.ACCESS;
        Answer answer = new Answer(text(report.withoutRecords()), access ? text(report) : null, now());
        settling.done(
                due,
                answer,
                new Ending(proofs::of, access ? config.packageFor() : null, RequestEvents.executed(due.request())));
    }

    private String text(SubjectReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report of request " + report.order() + " is not writable as json");
        }
    }

    private Duration pause(int attempts) {
        Duration pause = config.firstRetry();
        for (int i = 1; i < attempts && pause.compareTo(config.longestRetry()) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(config.longestRetry()) < 0 ? pause : config.longestRetry();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
