package fr.maillage.platform.data.tenant;

import static fr.maillage.platform.data.sample.Databases.number;
import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.data.sample.Databases;
import fr.maillage.platform.data.sample.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SnapshotIT {

    private static final String COUNT = "select count(*) from note";

    private final Snapshot snapshot;
    private final Databases databases;
    private final Tenants tenants;

    SnapshotIT(Snapshot snapshot, Databases databases, Tenants tenants) {
        this.snapshot = snapshot;
        this.databases = databases;
        this.tenants = tenants;
    }

    @Test
    void two_reads_of_one_snapshot_see_one_state_and_still_one_organization() {
        tenants.aNoteOf(TOULOUSE);

        long[] counts = tenants.in(
                TOULOUSE,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    snapshot.begin();
                    try (Connection connection = databases.app()) {
                        long before = number(connection, COUNT);
                        addBeside();
                        return new long[] {before, number(connection, COUNT)};
                    }
                }));

        assertThat(counts[0]).isPositive().isEqualTo(counts[1]);
    }

    private void addBeside() throws InterruptedException {
        Thread.ofVirtual().start(() -> tenants.aNoteOf(TOULOUSE)).join();
    }

    @Test
    void one_that_comes_too_late_is_refused() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    try (Connection connection = databases.app()) {
                        number(connection, COUNT);
                        snapshot.begin();
                    } catch (java.sql.SQLException e) {
                        throw new AssertionError(e);
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("after the first query");
    }
}
