package fr.maillage.integration.notification.store;

import fr.maillage.integration.notification.domain.Notification;
import fr.maillage.integration.notification.domain.NotificationState;
import fr.maillage.integration.notification.domain.Preferences;
import fr.maillage.integration.notification.domain.Unsent;
import fr.maillage.integration.work.WorkerTransactions;
import fr.maillage.platform.data.tenant.WorkerScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is due, for the worker; one person's news at a time, leased while their letter is under way. */
@ApplicationScoped
public class NotificationQueue {

    /** Longer than any letter takes. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int MOST = 200;

    private static final String CLAIM = """
            update notification set leased_until = ? where id in (
                select n.id from notification n join (
                    select tenant_id, subject from notification
                     where state = 'PENDING' and due_at <= ? and (leased_until is null or leased_until < ?)
                     order by due_at limit 1) one on n.tenant_id = one.tenant_id and n.subject = one.subject
                 where n.state = 'PENDING' and n.due_at <= ? and (n.leased_until is null or n.leased_until < ?)
                 order by n.id limit ? for update of n skip locked)
            returning\s""" + NotificationRows.COLUMNS;

    private static final String SETTLE = """
            update notification set state = ?, reason = ?, sent_at = ?, attempts = attempts + 1, leased_until = null
             where id = any (?)""";

    private static final String POSTPONE =
            "update notification set due_at = ?, attempts = attempts + 1, leased_until = null where id = any (?)";

    private final WorkerTransactions workers;
    private final PreferenceRows preferences;

    NotificationQueue(WorkerTransactions workers, PreferenceRows preferences) {
        this.workers = workers;
        this.preferences = preferences;
    }

    /**
     * Everything due to one person, oldest first, for this instance alone; empty when nothing is due to anybody.
     *
     * @param gathered what comes due so soon after goes along
     */
    public List<Notification> claim(Instant now, Duration gathered) {
        return inTransaction(WorkerScope.all(), connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
                statement.setObject(1, now.plus(LEASE).atOffset(ZoneOffset.UTC));
                statement.setObject(2, now.atOffset(ZoneOffset.UTC));
                statement.setObject(3, now.atOffset(ZoneOffset.UTC));
                statement.setObject(4, now.plus(gathered).atOffset(ZoneOffset.UTC));
                statement.setObject(5, now.atOffset(ZoneOffset.UTC));
                statement.setInt(6, MOST);
                try (ResultSet row = statement.executeQuery()) {
                    return NotificationRows.read(row).stream()
                            .sorted((a, b) -> a.id().toString().compareTo(b.id().toString()))
                            .toList();
                }
            }
        });
    }

    /** What the reader wants now, which may no longer be what she wanted. */
    public Preferences preferences(Notification one) {
        return inTransaction(
                WorkerScope.of(one.tenant()),
                connection -> preferences.of(connection, one.tenant(), one.subject()).stream()
                        .findFirst()
                        .orElseGet(() -> Preferences.none(one.tenant(), one.subject())));
    }

    public void sent(List<Notification> news, Instant now) {
        settle(news, NotificationState.SENT, null, now);
    }

    public void unsent(List<Notification> news, NotificationState state, Unsent reason) {
        settle(news, state, reason, null);
    }

    private void settle(
            List<Notification> news, NotificationState state, @Nullable Unsent reason, @Nullable Instant sentAt) {
        change(news, SETTLE, statement -> {
            statement.setString(1, state.name());
            statement.setString(2, reason == null ? null : reason.name());
            statement.setObject(3, sentAt == null ? null : sentAt.atOffset(ZoneOffset.UTC));
            return 4;
        });
    }

    public void postponed(List<Notification> news, Instant until) {
        change(news, POSTPONE, statement -> {
            statement.setObject(1, until.atOffset(ZoneOffset.UTC));
            return 2;
        });
    }

    public void removeBefore(Instant instant) {
        inTransaction(WorkerScope.all(), connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from notification where state <> 'PENDING' and due_at < ?")) {
                statement.setObject(1, instant.atOffset(ZoneOffset.UTC));
                return statement.executeUpdate();
            }
        });
    }

    @FunctionalInterface
    private interface Binding {
        /** Binds what precedes the identifiers; their place. */
        int on(PreparedStatement statement) throws SQLException;
    }

    private void change(List<Notification> news, String sql, Binding binding) {
        if (news.isEmpty()) {
            return;
        }
        inTransaction(WorkerScope.of(news.getFirst().tenant()), connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int place = binding.on(statement);
                statement.setArray(
                        place,
                        connection.createArrayOf(
                                "uuid", news.stream().map(Notification::id).toArray()));
                return statement.executeUpdate();
            }
        });
    }

    private <T> T inTransaction(WorkerScope scope, WorkerTransactions.Work<T> work) {
        return workers.in(scope, "notification-sending", work);
    }
}
