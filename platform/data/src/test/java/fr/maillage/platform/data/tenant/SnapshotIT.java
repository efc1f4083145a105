package fr.maillage.platform.data.tenant;

import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.data.sample.Notes;
import fr.maillage.platform.data.sample.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SnapshotIT {

    private final Tenants tenants;
    private final Notes notes;
    private final Snapshot snapshot;

    SnapshotIT(Tenants tenants, Notes notes, Snapshot snapshot) {
        this.tenants = tenants;
        this.notes = notes;
        this.snapshot = snapshot;
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
}
