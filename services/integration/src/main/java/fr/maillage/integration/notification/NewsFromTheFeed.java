package fr.maillage.integration.notification;

import fr.maillage.integration.notification.domain.NotificationKind;
import fr.maillage.integration.notification.domain.Preferences;
import fr.maillage.integration.notification.store.NotificationIntake;
import fr.maillage.integration.notification.store.NotificationIntake.News;
import fr.maillage.platform.data.event.consumer.EventHandler;
import fr.maillage.platform.data.event.feed.CloudEvent;
import fr.maillage.platform.http.value.LegalZone;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads our own feed, in which those of all services are gathered: each event of an organization becomes a line for every
 * one of its people who asked for its kind before it happened.
 */
@ApplicationScoped
class NewsFromTheFeed implements EventHandler {

    private final NotificationIntake intake;
    private final NotificationsConfig config;
    private final Clock clock;

    NewsFromTheFeed(NotificationIntake intake, NotificationsConfig config, Clock clock) {
        this.intake = intake;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public String feed() {
        return "integration";
    }

    @Override
    public Set<String> types() {
        return Arrays.stream(NotificationKind.values())
                .flatMap(kind -> kind.types().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void handle(CloudEvent event, Connection connection) throws SQLException {
        Optional<NotificationKind> kind = NotificationKind.telling(event.type());
        String tenant = event.tenant();
        if (kind.isEmpty() || tenant == null) {
            return;
        }
        News news = new News(kind.get(), event.id(), event.type(), event.subject(), event.time());
        ZoneId zone = intake.department(connection, tenant)
                .map(LegalZone::ofDepartment)
                .orElse(LegalZone.PARIS)
                .zone();
        for (Preferences reader : intake.preferences(connection, tenant)) {
            Optional<Instant> due = reader.rhythm(kind.get()).due(clock.instant(), zone, config.gathered());
            if (due.isPresent() && !event.time().isBefore(reader.since())) {
                intake.add(connection, reader, news, due.get());
            }
        }
    }
}
