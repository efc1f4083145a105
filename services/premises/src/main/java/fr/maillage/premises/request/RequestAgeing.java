package fr.maillage.premises.request;

import fr.maillage.platform.data.history.HistoryService;
import fr.maillage.platform.data.history.domain.Step;
import fr.maillage.premises.request.domain.ExitReason;
import fr.maillage.premises.request.domain.Request;
import fr.maillage.premises.request.domain.RequestHistory;
import fr.maillage.premises.request.domain.RequestParameters;
import fr.maillage.premises.request.domain.RequestRules;
import fr.maillage.premises.request.domain.RequestRules.Due;
import fr.maillage.premises.request.domain.RequestState;
import fr.maillage.premises.request.store.RequestRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request and one day: nothing, a reminder, or sleep. In a transaction of its own, as the platform at work for its organization. */
@ApplicationScoped
@Transactional
class RequestAgeing {

    private static final String PLATFORM = "job:request-reconfirmation";

    private final RequestRepository requests;
    private final HistoryService history;
    private final RequestEvents events;
    private final Clock clock;

    RequestAgeing(RequestRepository requests, HistoryService history, RequestEvents events, Clock clock) {
        this.requests = requests;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** Whether something was done. One that somebody changes meanwhile is left to them. */
    boolean age(String tenant, UUID id, LocalDate today) {
        @Nullable
        Request present = requests.findVisible(id)
                .filter(found -> found.tenant().equals(tenant))
                .orElse(null);
        if (present == null || present.archived()) {
            return false;
        }
        Due due = RequestRules.due(present.state(), present.standing(), today);
        return switch (due) {
            case NOTHING -> false;
            case REMINDER -> remind(present, today);
            case SLEEP -> sleep(present);
        };
    }

    private boolean remind(Request before, LocalDate today) {
        Request after = before.moved(before.state(), before.standing().reminded(today), now());
        boolean done = write(before, after, "REMINDED");
        if (done) {
            events.reconfirmationDue(
                    after, after.standing().confirmedOn().plusDays(RequestParameters.reconfirmationDays(today)));
        }
        return done;
    }

    private boolean sleep(Request before) {
        RequestRules.automatic(before.state(), RequestState.DORMANT).ifPresent(against -> {
            throw new IllegalStateException(against.code());
        });
        Request after = before.moved(RequestState.DORMANT, before.standing().left(ExitReason.NOT_RECONFIRMED), now());
        boolean done = write(before, after, "MOVED");
        if (done) {
            events.moved(after);
        }
        return done;
    }

    private boolean write(Request before, Request after, String action) {
        if (!requests.change(before, after)) {
            return false;
        }
        history.record(
                after.tenant(),
                RequestService.TYPE,
                after.id(),
                new Step(
                        after.version(),
                        action,
                        RequestHistory.differences(before, after),
                        null,
                        PLATFORM,
                        after.changedAt()));
        return true;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
