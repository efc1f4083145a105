package fr.maillage.platform.data.tenant;

import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.data.sample.Notes;
import fr.maillage.platform.data.sample.Tenants;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SnapshotIT {

    private final Tenants tenants;
    private final Notes notes;
    private final Snapshot snapshot;
    private final AgroalDataSource database;

    SnapshotIT(Tenants tenants, Notes notes, Snapshot snapshot, AgroalDataSource database) {
        this.tenants = tenants;
        this.notes = notes;
        this.snapshot = snapshot;
        this.database = database;
    }

    /** How many rows another transaction's commit adds to what this one counts. */
    private long seenOfAnother(Runnable first) {
        return tenants.in(
                TOULOUSE,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    first.run();
                    long before = notes.count();
                    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
                        other.submit(() -> tenants.aNoteOf(TOULOUSE)).get();
                    }
                    return notes.count() - before;
                }));
    }

    @Test
    void all_reads_of_a_snapshot_are_of_one_instant() {
        assertThat(seenOfAnother(() -> {})).isEqualTo(1);
        assertThat(seenOfAnother(snapshot::begin)).isZero();
    }

    @Test
    void the_next_transaction_sees_everything_again() {
        seenOfAnother(snapshot::begin);

        assertThat(seenOfAnother(() -> {})).isEqualTo(1);
    }

    @Test
    void a_snapshot_after_the_first_statement_is_refused() {
        assertThatThrownBy(() -> seenOfAnother(() -> {
                    notes.count();
                    snapshot.begin();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before its first statement");
    }

    @Test
    void a_look_up_by_keys_is_of_one_instant_too() {
        assertThat(seenOfAnother(snapshot::beginByKeys)).isZero();
    }

    @Test
    void statements_of_a_look_up_by_keys_are_planned_once_until_told_otherwise() {
        assertThat(planning(snapshot::beginByKeys)).containsExactly("force_generic_plan", "auto");
        assertThat(planning(() -> {})).containsExactly("auto", "auto");
    }

    /** A service within another asks for its own snapshot: the plans stay as the first one wanted them. */
    @Test
    void a_snapshot_within_a_look_up_by_keys_changes_nothing() {
        assertThat(planning(() -> {
                    snapshot.beginByKeys();
                    snapshot.begin();
                }))
                .startsWith("force_generic_plan");
    }

    /** How statements are planned at first, and once they are to be weighed again. */
    private List<String> planning(Runnable first) {
        return tenants.in(
                TOULOUSE,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    first.run();
                    try (Connection connection = database.getConnection();
                            Statement statement = connection.createStatement()) {
                        String before = planning(statement);
                        statement.execute(Snapshot.WEIGHED);
                        return List.of(before, planning(statement));
                    }
                }));
    }

    private static String planning(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("show plan_cache_mode")) {
            row.next();
            return row.getString(1);
        }
    }
}
