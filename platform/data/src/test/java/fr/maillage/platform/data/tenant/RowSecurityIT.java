package fr.maillage.platform.data.tenant;

import static fr.maillage.platform.data.sample.Databases.change;
import static fr.maillage.platform.data.sample.Databases.number;
import static fr.maillage.platform.data.sample.Databases.text;
import static fr.maillage.platform.data.sample.Tenants.RENNES;
import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.data.sample.Databases;
import fr.maillage.platform.data.sample.Note;
import fr.maillage.platform.data.sample.Notes;
import fr.maillage.platform.data.sample.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The database alone, under each identity and in each context. */
@QuarkusTest
@Tag("AZ-08")
class RowSecurityIT {

    private static final String ALL_NOTES = "select count(*) from note";

    private final Tenants tenants;
    private final Notes notes;
    private final TenantContext context;
    private final Databases databases;

    RowSecurityIT(Tenants tenants, Notes notes, TenantContext context, Databases databases) {
        this.tenants = tenants;
        this.notes = notes;
        this.context = context;
        this.databases = databases;
    }

    private long seenByApp(String sql, Object... values) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = databases.app()) {
                return number(connection, sql, values);
            }
        });
    }

    private String seenByWorker(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = databases.worker()) {
                return text(connection, sql);
            }
        });
    }

    private int changedByApp(String sql, Object... values) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = databases.app()) {
                return change(connection, sql, values);
            }
        });
    }

    private int changedByWorker(String sql, Object... values) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = databases.worker()) {
                return change(connection, sql, values);
            }
        });
    }

    private static void assertRefused(ThrowingCallable work) {
        assertThatThrownBy(work)
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .extracting(cause -> ((SQLException) cause).getSQLState())
                .isEqualTo("42501");
    }

    @Tag("ER-03")
    @Test
    void without_context_a_transaction_sees_nothing() {
        tenants.aNoteOf(TOULOUSE);

        assertThat(notes.count()).isZero();
        assertThat(seenByApp(ALL_NOTES)).isZero();
        assertThat(seenByWorker(ALL_NOTES)).isEqualTo("0");
    }

    @Test
    void outside_of_a_transaction_nothing_is_seen_whatever_the_context() {
        tenants.aNoteOf(TOULOUSE);

        long seen = tenants.in(TOULOUSE, () -> {
            try (Connection app = databases.app()) {
                return number(app, ALL_NOTES);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(seen).isZero();
    }

    @Test
    void asking_for_the_rows_of_another_organization_by_name_gives_none() {
        Note ours = tenants.aNoteOf(TOULOUSE);

        long seen = tenants.in(
                RENNES,
                () -> seenByApp("select count(*) from note where tenant_id = ? or id = ?", TOULOUSE, ours.id()));

        assertThat(seen).isZero();
    }

    @Test
    void a_row_in_the_name_of_another_organization_cannot_be_written() {
        assertRefused(() -> tenants.in(
                RENNES,
                () -> changedByApp(
                        "insert into note (id, tenant_id, reference, title, secret) values (?, ?, 'r', 't', 's')",
                        UUID.randomUUID(),
                        TOULOUSE)));
    }

    @Test
    void a_row_never_changes_hands_not_even_by_a_job() {
        Note ours = tenants.aNoteOf(TOULOUSE);
        String gift = "update note set tenant_id = ? where id = ?";

        assertRefused(() -> tenants.in(TOULOUSE, () -> changedByApp(gift, RENNES, ours.id())));
        assertRefused(
                () -> context.asWorker(WorkerScope.all(), "test", () -> changedByWorker(gift, RENNES, ours.id())));
    }

    @Test
    void nobody_but_the_owner_may_empty_or_alter_a_table() {
        assertRefused(() -> tenants.in(TOULOUSE, () -> changedByApp("truncate remark")));
        assertRefused(() -> changedByApp("alter table note disable row level security"));
        assertRefused(() -> changedByWorker("drop policy tenant_reads on note"));
    }

    @Test
    void a_job_sees_the_organization_it_works_for_or_all_of_them() {
        tenants.aNoteOf(TOULOUSE);
        tenants.aNoteOf(RENNES);
        String owners = "select string_agg(distinct tenant_id, ',' order by tenant_id) from note";

        String one = context.asWorker(WorkerScope.of(RENNES), "test", () -> seenByWorker(owners));
        String all = context.asWorker(WorkerScope.all(), "test", () -> seenByWorker(owners));
        long byTheOtherIdentity = context.asWorker(WorkerScope.all(), "test", () -> seenByApp(ALL_NOTES));

        assertThat(one).isEqualTo(RENNES);
        assertThat(all).isEqualTo(TOULOUSE + "," + RENNES);
        assertThat(byTheOtherIdentity).isZero();
    }

    @Test
    void the_bearer_of_a_link_reads_and_changes_one_object_and_what_belongs_to_it() {
        Note linked = tenants.aNoteOf(TOULOUSE);
        Note other = tenants.aNoteOf(TOULOUSE);
        var object = new ObjectRef(TOULOUSE, "note", linked.id());

        boolean renamed = context.forObject(object, "1", () -> notes.rename(linked.id(), "renamed"));
        boolean otherRenamed = context.forObject(object, "1", () -> notes.rename(other.id(), "renamed"));
        boolean removed = context.forObject(object, "1", () -> notes.remove(linked.id()));
        int remarks = context.forObject(object, "1", () -> remark(linked.id()));

        assertThat(renamed).isTrue();
        assertThat(otherRenamed).isFalse();
        assertThat(removed).isFalse();
        assertThat(remarks).isOne();
        assertRefused(() -> context.forObject(object, "1", () -> remark(other.id())));
        String title =
                tenants.in(TOULOUSE, () -> notes.find(linked.id()).orElseThrow().title());
        assertThat(title).isEqualTo("renamed");
    }

    private int remark(UUID note) {
        return changedByApp(
                "insert into remark (id, tenant_id, note_id, text) values (?, ?, ?, 'seen')",
                UUID.randomUUID(),
                TOULOUSE,
                note);
    }

    @Test
    void a_child_cannot_hang_on_a_parent_of_another_organization() {
        Note ours = tenants.aNoteOf(TOULOUSE);

        assertThatThrownBy(() -> tenants.in(
                        RENNES,
                        () -> changedByApp(
                                "insert into remark (id, tenant_id, note_id, text) values (?, ?, ?, 'mine')",
                                UUID.randomUUID(),
                                RENNES,
                                ours.id())))
                .rootCause()
                .hasMessageContaining("remark_note_fkey");
    }

    @Test
    void a_migration_sees_tenant_rows_only_when_it_says_so() throws SQLException {
        tenants.aNoteOf(TOULOUSE);

        try (Connection owner = databases.owner()) {
            owner.setAutoCommit(false);
            assertThat(number(owner, ALL_NOTES)).isZero();
            Databases.act(owner, "app.worker_scope", "*");
            assertThat(number(owner, ALL_NOTES)).isPositive();
        }
    }

    @Test
    void a_view_shows_the_rows_of_its_reader_not_those_of_its_owner() {
        Note ours = tenants.aNoteOf(TOULOUSE);

        long seen = tenants.in(RENNES, () -> seenByApp("select count(*) from note_title where id = ?", ours.id()));

        assertThat(seen).isZero();
    }
}
