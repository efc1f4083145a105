package fr.maillage.platform.data.event.consumer;

import fr.maillage.platform.data.event.feed.CloudEvent;
import fr.maillage.platform.http.trace.Trace;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Hands events to one handler. Several share a transaction while all goes well; when one fails, each gets its own and
 * the one that fails is parked. Position, marks and effects are always of one transaction.
 */
final class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final EventHandler handler;
    private final String holder;
    private final ConsumerStores stores;
    private final ConsumerSettings settings;

    Delivery(EventHandler handler, String holder, ConsumerStores stores, ConsumerSettings settings) {
        this.handler = handler;
        this.holder = holder;
        this.stores = stores;
        this.settings = settings;
    }

    /** Events in feed order, the first of which follows {@code after}. */
    void deliver(@Nullable UUID after, List<CloudEvent> events) throws Exception {
        UUID from = after;
        int start = 0;
        while (start < events.size()) {
            List<CloudEvent> group = events.subList(start, endOfGroup(events, start));
            deliverGroup(from, group);
            from = group.getLast().id();
            start += group.size();
        }
    }

    // A transaction acts for one organization.
    private int endOfGroup(List<CloudEvent> events, int start) {
        String tenant = actsFor(events.get(start));
        int end = start + 1;
        while (end < events.size()
                && end - start < handler.together()
                && Objects.equals(actsFor(events.get(end)), tenant)) {
            end++;
        }
        return end;
    }

    private void deliverGroup(@Nullable UUID after, List<CloudEvent> group) throws Exception {
        try {
            attempt(after, group);
        } catch (Exception failure) {
            passOnUnlessOfAnEvent(failure);
            deliverEach(after, group);
        }
    }

    private void deliverEach(@Nullable UUID after, List<CloudEvent> group) throws Exception {
        UUID from = after;
        for (CloudEvent event : group) {
            try {
                attempt(from, List.of(event));
            } catch (Exception failure) {
                passOnUnlessOfAnEvent(failure);
                park(from, event, failure);
            }
            from = event.id();
        }
    }

    private static void passOnUnlessOfAnEvent(Exception failure) throws Exception {
        if (failure instanceof PositionLost || Failure.passes(failure)) {
            throw failure;
        }
    }

    private void attempt(@Nullable UUID after, List<CloudEvent> events) throws Exception {
        CloudEvent last = events.getLast();
        List<CloudEvent> wanted = events.stream().filter(this::isWanted).toList();
        stores.transaction().run(handler.name(), actsFor(last), connection -> {
            stores.positions().advance(connection, handler.name(), holder, after, last.id(), last.time());
            if (!wanted.isEmpty()) {
                takeEffect(connection, wanted);
            }
        });
    }

    private @Nullable String actsFor(CloudEvent event) {
        return handler.acrossOrganizations() ? null : event.tenant();
    }

    private boolean isWanted(CloudEvent event) {
        return handler.types().stream().anyMatch(event.type()::startsWith);
    }

    private void takeEffect(Connection connection, List<CloudEvent> events) throws Exception {
        Parked.Obstacles obstacles = stores.parked().concerning(connection, handler.name(), events);
        List<CloudEvent> free = new ArrayList<>();
        for (CloudEvent event : events) {
            if (obstacles.holdsBack(event)) {
                stores.parked().add(connection, handler.name(), event, 0, Duration.ZERO, null);
            } else if (!obstacles.hasParked(event)) {
                free.add(event);
            }
        }
        Set<EventKey> fresh = stores.received().add(connection, handler.name(), free);
        for (CloudEvent event : free) {
            if (fresh.remove(EventKey.of(event))) {
                handle(event, connection);
            }
        }
    }

    private void handle(CloudEvent event, Connection connection) throws Exception {
        MDC.put(Trace.MDC_KEY, Trace.continuing(event.traceparent()).traceId());
        try {
            handler.handle(event, connection);
        } finally {
            MDC.remove(Trace.MDC_KEY);
        }
    }

    private void park(@Nullable UUID from, CloudEvent event, Exception failure) throws Exception {
        LOG.warnf("%s: event %s (%s) set aside: %s", handler.name(), event.id(), event.type(), Failure.kind(failure));
        stores.transaction().run(handler.name(), actsFor(event), connection -> {
            stores.positions().advance(connection, handler.name(), holder, from, event.id(), event.time());
            stores.parked().add(connection, handler.name(), event, 1, settings.pause(1), Failure.kind(failure));
        });
    }

    /** Tries again what was set aside and is due, oldest first. */
    void retryDue() throws Exception {
        for (var due = stores.parked().due(handler.name());
                !due.isEmpty();
                due = stores.parked().due(handler.name())) {
            for (Parked.Due one : due) {
                retry(one);
            }
        }
    }

    private void retry(Parked.Due due) throws Exception {
        try {
            stores.transaction().run(handler.name(), actsFor(due.event()), connection -> {
                stores.positions().hold(connection, handler.name(), holder);
                boolean stillParked = stores.parked().remove(connection, handler.name(), due.event());
                if (stillParked
                        && !stores.received()
                                .add(connection, handler.name(), List.of(due.event()))
                                .isEmpty()) {
                    handle(due.event(), connection);
                }
            });
        } catch (Exception failure) {
            passOnUnlessOfAnEvent(failure);
            failedAgain(due, failure);
        }
    }

    private void failedAgain(Parked.Due due, Exception failure) throws Exception {
        int attempts = due.attempts() + 1;
        boolean givenUp = attempts >= settings.attempts();
        if (givenUp) {
            LOG.errorf(
                    "%s: event %s (%s) given up after %d tries: %s",
                    handler.name(), due.event().id(), due.event().type(), attempts, Failure.kind(failure));
        }
        stores.transaction().run(handler.name(), actsFor(due.event()), connection -> {
            stores.positions().hold(connection, handler.name(), holder);
            stores.parked()
                    .failed(connection, handler.name(), due, givenUp, settings.pause(attempts), Failure.kind(failure));
        });
    }
}
