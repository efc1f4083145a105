package fr.maillage.platform.data.tenant;

import static fr.maillage.platform.data.sample.Databases.change;
import static fr.maillage.platform.data.sample.Databases.text;
import static fr.maillage.platform.data.sample.Tenants.RENNES;
import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static fr.maillage.platform.data.sample.Tenants.as;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.data.sample.Databases;
import fr.maillage.platform.data.sample.Note;
import fr.maillage.platform.data.sample.Notes;
import fr.maillage.platform.data.sample.Tenants;
import fr.maillage.platform.http.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the database is told, when, and that nothing of it outlives the transaction. The pool has two connections. */
@QuarkusTest
class TransactionSettingsIT {

    private static final String ALL_SETTINGS = """
            select concat(current_setting('app.org', true), current_setting('app.actor', true),
                          current_setting('app.object', true), current_setting('app.worker_scope', true))""";

    private final Tenants tenants;
    private final Notes notes;
    private final TenantContext context;
    private final Databases databases;

    TransactionSettingsIT(Tenants tenants, Notes notes, TenantContext context, Databases databases) {
        this.tenants = tenants;
        this.notes = notes;
        this.context = context;
        this.databases = databases;
    }

    private void assertIdleConnectionsAreEmpty() throws SQLException {
        try (Connection one = databases.app();
                Connection other = databases.app()) {
            Set<String> backends = new HashSet<>();
            for (Connection connection : List.of(one, other)) {
                assertThat(text(connection, ALL_SETTINGS)).isEmpty();
                backends.add(text(connection, "select pg_backend_pid()"));
            }
            assertThat(backends).hasSize(2);
        }
    }

    private String setting(String name) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = databases.app()) {
                return text(connection, "select current_setting(?, true)", name);
            }
        });
    }

    private String divide() {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = databases.app()) {
                return text(connection, "select 1 / 0");
            }
        });
    }

    @Tag("AZ-09")
    @Test
    void two_thousand_interleaved_requests_on_two_connections_never_cross() throws Exception {
        UUID ours = tenants.aNoteOf(TOULOUSE).id();
        UUID theirs = tenants.aNoteOf(RENNES).id();
        List<Future<Integer>> crossed = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (int client = 0; client < 8; client++) {
                crossed.add(clients.submit(() -> crossings(ours, theirs)));
            }
        }

        for (Future<Integer> one : crossed) {
            assertThat(one.get()).isZero();
        }
        assertIdleConnectionsAreEmpty();
    }

    /** 250 requests that take turns: list, own object, the other's object. Each must answer for its own tenant alone. */
    private static int crossings(UUID ours, UUID theirs) {
        int crossed = 0;
        for (int i = 0; i < 250; i++) {
            boolean first = i % 2 == 0;
            String tenant = first ? TOULOUSE : RENNES;
            if (i % 5 == 0) {
                List<String> owners =
                        as(tenant).get("/api/sample/v1/notes").jsonPath().getList("items.tenant");
                crossed += owners.isEmpty() || !Set.of(tenant).containsAll(owners) ? 1 : 0;
            } else {
                boolean own = i % 3 == 0;
                UUID asked = own == first ? ours : theirs;
                int status = as(tenant).get("/api/sample/v1/notes/" + asked).statusCode();
                crossed += status == (own ? 200 : 404) ? 0 : 1;
            }
        }
        return crossed;
    }

    @Tag("AZ-09")
    @Test
    void after_commit_rollback_and_failure_connections_are_empty() throws SQLException {
        Note ours = tenants.aNoteOf(TOULOUSE);

        String told = tenants.in(TOULOUSE, () -> setting("app.org"));
        assertThat(told).isEqualTo(TOULOUSE);
        assertIdleConnectionsAreEmpty();

        assertThatThrownBy(() -> tenants.in(
                        TOULOUSE,
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            notes.rename(ours.id(), "undone");
                            throw new IllegalStateException("changed my mind");
                        })))
                .hasMessageContaining("changed my mind");
        assertIdleConnectionsAreEmpty();

        assertThatThrownBy(() -> tenants.in(TOULOUSE, this::divide)).hasMessageContaining("division by zero");
        String title =
                tenants.in(TOULOUSE, () -> notes.find(ours.id()).orElseThrow().title());
        assertThat(title).isEqualTo("title");
        assertIdleConnectionsAreEmpty();
    }

    @Test
    void the_settings_are_written_once_a_transaction_and_a_savepoint_leaves_them() {
        tenants.in(
                TOULOUSE,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    notes.count();
                    try (Connection first = databases.app()) {
                        assertThat(text(first, "select current_setting('app.org')"))
                                .isEqualTo(TOULOUSE);
                        change(first, "savepoint here");
                        text(first, "select set_config('app.actor', 'changed by hand', true)");
                    }
                    try (Connection again = databases.app()) {
                        assertThat(text(again, "select current_setting('app.actor')"))
                                .isEqualTo("changed by hand");
                        change(again, "rollback to savepoint here");
                        assertThat(text(again, "select current_setting('app.org')"))
                                .isEqualTo(TOULOUSE);
                        assertThat(text(again, "select current_setting('app.actor')"))
                                .isEqualTo("job:test");
                    }
                    return null;
                }));
    }

    @Test
    void a_transaction_inside_another_is_told_too() {
        tenants.aNoteOf(RENNES);

        long inner = tenants.in(
                RENNES,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    notes.count();
                    return QuarkusTransaction.requiringNew().call(notes::count);
                }));

        assertThat(inner).isPositive();
    }

    @Test
    void the_context_cannot_change_inside_a_transaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .call(() -> context.asWorker(WorkerScope.of(RENNES), "test", notes::count)))
                .hasMessageContaining("must be chosen before it");
    }

    @Tag("AZ-09")
    @Tag("ER-03")
    @Test
    void when_the_database_cannot_be_told_the_answer_is_503_and_the_connection_is_thrown_away() throws SQLException {
        Note ours = tenants.aNoteOf(TOULOUSE);
        String before = backend();

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> context.asWorker(WorkerScope.of(TOULOUSE), "not a\0text", notes::count))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.code().status()).isEqualTo(503));
        }

        assertThat(backend()).isNotEqualTo(before);
        assertThat(tenants.seenBy(TOULOUSE)).contains(ours.id());
        assertThat(tenants.seenBy(RENNES)).doesNotContain(ours.id());
        assertIdleConnectionsAreEmpty();
    }

    @Tag("AZ-09")
    @Test
    void a_connection_that_could_not_be_told_is_lent_to_nobody_while_its_transaction_lasts() throws Exception {
        Note ours = tenants.aNoteOf(TOULOUSE);
        AtomicReference<@Nullable Future<List<UUID>>> seen = new AtomicReference<>();

        try (ExecutorService others = Executors.newSingleThreadExecutor()) {
            Connection theOnlyOther = databases.app();
            assertThatThrownBy(() -> context.asWorker(
                            WorkerScope.of(RENNES),
                            "not a\0text",
                            () -> QuarkusTransaction.requiringNew().call(() -> {
                                assertThatThrownBy(notes::count).isInstanceOf(Problem.class);
                                Future<List<UUID>> other = others.submit(() -> tenants.seenBy(TOULOUSE));
                                seen.set(other);
                                assertThatThrownBy(() -> other.get(1, TimeUnit.SECONDS))
                                        .as("no connection is free for the other")
                                        .isInstanceOf(TimeoutException.class);
                                return other;
                            })))
                    .hasMessageContaining("ollback");
            theOnlyOther.close();
            assertThat(requireNonNull(seen.get()).get(10, TimeUnit.SECONDS)).contains(ours.id());
        }
    }

    private String backend() throws SQLException {
        try (Connection connection = databases.app()) {
            return text(connection, "select pg_backend_pid()");
        }
    }

    @Test
    void each_context_is_told_as_it_is() {
        var object = new ObjectRef(TOULOUSE, "note", new UUID(0, 7));

        String told = context.forObject(object, "42", () -> setting("app.object"));
        String organization = context.forObject(object, "42", () -> setting("app.org"));
        String actor = context.forObject(object, "42", () -> setting("app.actor"));
        String scope = context.asWorker(WorkerScope.all(), "test", () -> setting("app.worker_scope"));

        assertThat(told).isEqualTo(TOULOUSE + "/note/" + object.id());
        assertThat(organization).isEmpty();
        assertThat(actor).isEqualTo("link:42");
        assertThat(scope).isEqualTo("*");
        assertThat(setting("app.org")).isEmpty();
    }
}
