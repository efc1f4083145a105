package fr.maillage.integration.notification;

import fr.maillage.integration.directory.domain.DirectoryRefusal;
import fr.maillage.integration.directory.domain.DirectoryUnavailable;
import fr.maillage.integration.notification.LetterWriting.Reader;
import fr.maillage.integration.notification.domain.Letter;
import fr.maillage.integration.notification.domain.Notification;
import fr.maillage.integration.notification.domain.NotificationState;
import fr.maillage.integration.notification.domain.Post;
import fr.maillage.integration.notification.domain.Post.PostRefused;
import fr.maillage.integration.notification.domain.Post.PostUnavailable;
import fr.maillage.integration.notification.domain.Unsent;
import fr.maillage.integration.notification.store.NotificationQueue;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The one thread that sends what is due: one letter a person, however much there is. Whether she may still know of it is
 * asked when it leaves. A letter whose fate is unknown is sent again under the same name.
 */
@ApplicationScoped
class NotificationSending {

    private static final Logger LOG = Logger.getLogger(NotificationSending.class);
    private static final Duration PURGE = Duration.ofHours(1);

    private final NotificationQueue queue;
    private final Readers readers;
    private final LetterWriting writing;
    private final Post post;
    private final NotificationsConfig config;
    private final Clock clock;
    private final Thread thread =
            Thread.ofPlatform().name("notification-sending").daemon().unstarted(this::loop);
    private Instant nextPurge = Instant.EPOCH;

    NotificationSending(
            NotificationQueue queue,
            Readers readers,
            LetterWriting writing,
            Post post,
            NotificationsConfig config,
            Clock clock) {
        this.queue = queue;
        this.readers = readers;
        this.writing = writing;
        this.post = post;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void loop() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                round();
                Thread.sleep(config.poll());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() throws InterruptedException {
        try {
            purge();
            for (List<Notification> due = queue.claim(clock.instant(), config.gathered());
                    !due.isEmpty();
                    due = queue.claim(clock.instant(), config.gathered())) {
                tell(due);
            }
        } catch (RuntimeException e) {
            LOG.warnf("notifications not looked at, trying again: %s", e);
        }
    }

    private void purge() {
        if (!clock.instant().isBefore(nextPurge)) {
            queue.removeBefore(clock.instant().minus(config.keep()));
            nextPurge = clock.instant().plus(PURGE);
        }
    }

    private void tell(List<Notification> due) throws InterruptedException {
        try {
            Readers.Found found = readers.of(due);
            found.unwanted().forEach((reason, news) -> queue.unsent(news, NotificationState.SKIPPED, reason));
            Reader reader = found.reader();
            if (reader != null && !found.news().isEmpty()) {
                send(reader, found.news());
            }
        } catch (DirectoryUnavailable | DirectoryRefusal e) {
            later(due, "directory: " + e.getMessage());
        }
    }

    private void send(Reader reader, List<Notification> news) throws InterruptedException {
        if (!post.isThere()) {
            queue.unsent(news, NotificationState.SKIPPED, Unsent.NO_MAIL);
            return;
        }
        Letter letter = writing.write(reader, news);
        try {
            post.send(letter);
            queue.sent(news, clock.instant());
        } catch (PostRefused e) {
            LOG.warnf("letter %s refused: %s", letter.id(), e.getMessage());
            queue.unsent(news, NotificationState.FAILED, Unsent.REFUSED);
        } catch (PostUnavailable e) {
            later(news, String.valueOf(e.getMessage()));
        }
    }

    private void later(List<Notification> news, String why) {
        UUID first = news.getFirst().id();
        List<Notification> tired = news.stream()
                .filter(one -> one.attempts() + 1 >= config.attempts())
                .toList();
        List<Notification> others =
                news.stream().filter(one -> !tired.contains(one)).toList();
        LOG.infof("letter %s not sent, %d of %d lines given up: %s", first, tired.size(), news.size(), why);
        queue.unsent(tired, NotificationState.FAILED, Unsent.GIVEN_UP);
        int attempts = others.stream().mapToInt(Notification::attempts).max().orElse(0);
        queue.postponed(others, clock.instant().plus(pause(attempts)));
    }

    private Duration pause(int attempts) {
        Duration pause = config.firstRetry();
        for (int i = 0; i < attempts && pause.compareTo(config.longestRetry()) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(config.longestRetry()) < 0 ? pause : config.longestRetry();
    }
}
