package fr.maillage.integration.notification;

import fr.maillage.integration.notification.domain.Notification;
import fr.maillage.integration.notification.domain.NotificationKind;
import fr.maillage.integration.notification.domain.Preferences;
import fr.maillage.integration.notification.domain.Rhythm;
import fr.maillage.integration.notification.store.NotificationRepository;
import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's own preferences and notifications. */
@ApplicationScoped
@Transactional
public class NotificationService {

    private final NotificationRepository rows;
    private final Audit audit;
    private final Clock clock;

    NotificationService(NotificationRepository rows, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    public Preferences preferences(String tenant, String subject) {
        return rows.preferences(tenant, subject);
    }

    /** What was asked for before is asked for no longer: the whole is replaced. */
    public Preferences set(Preferences present, String language, Map<NotificationKind, Rhythm> rhythms) {
        Preferences next = present.with(language, rhythms, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!rows.write(next)) {
            throw Problem.of(
                    StandardProblem.STALE_VERSION,
                    "Vos préférences ont changé entre-temps : leur version %d n’est plus l’actuelle."
                            .formatted(present.version()),
                    "Your preferences changed meanwhile: their version %d is no longer the current one."
                            .formatted(present.version()));
        }
        audit.granted(new Access(
                "notification-preference.set",
                "notification-preference",
                List.of(present.subject()),
                FieldClass.PROFESSIONAL,
                present.tenant()));
        return next;
    }

    public List<Notification> list(String tenant, String subject, @Nullable UUID before, int limit) {
        return rows.list(tenant, subject, before, limit);
    }

    public long count(String tenant, String subject) {
        return rows.count(tenant, subject);
    }
}
