package fr.maillage.premises.lease.store;

import static fr.maillage.premises.PremisesApi.plan;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.PremisesDatabase;
import fr.maillage.premises.lease.domain.LeaseSearch;
import fr.maillage.premises.lease.domain.LeaseSearch.After;
import fr.maillage.premises.lease.domain.LeaseState;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The index of each list, under row-level security, as the application's own role: plans of the very statements. */
@QuarkusTest
class LeaseIndexIT {

    private static final String MANY = "200000388";
    private static final UUID NONE = UUID.fromString("00000000-0000-4000-8000-000000000000");

    private static boolean made;

    @BeforeEach
    void rows() throws SQLException {
        if (made) {
            return;
        }
        try (Connection connection = PremisesDatabase.as("owner");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.worker_scope', '*', true)");
            statement.execute("""
                    insert into lease (id, tenant_id, reference, premises_id, landlord_kind, single_tenant_required,
                           lead_kind, tenure, from_date, leased_area, kept_area, rents, vacancy_rule, public_domain, state,
                           alerted, version, created_at, changed_at)
                    select gen_random_uuid(), '%s', 'R' || n, gen_random_uuid(), 'CITY', false, 'CITY', 'LEASE',
                           date '2000-01-01' + n, 100, 0, '[]', 'NURSERY', false, 'ENDED', false, 1, now(), now()
                      from generate_series(1, 5000) n""".formatted(MANY));
            connection.commit();
            statement.execute("analyze lease");
            connection.commit();
        }
        made = true;
    }

    private static String planned(@Nullable UUID premises, @Nullable After after) throws SQLException {
        LeaseStatement statement =
                new LeaseStatement(new LeaseSearch(MANY, false, premises, List.of(LeaseState.ENDED))).after(after);
        return plan(MANY, statement.page(), statement.values(51));
    }

    @Test
    void lists_walk_the_index_of_their_order() throws SQLException {
        assertThat(planned(null, null)).contains("lease_order_idx").doesNotContain("Seq Scan on lease ", "Sort ");
        assertThat(planned(null, new After(LocalDate.of(2005, 1, 1), NONE)))
                .contains("lease_order_idx", "ROW(from_date, id) < ROW(")
                .doesNotContain("Seq Scan on lease ", "Sort ");
        assertThat(planned(NONE, null)).contains("lease_premises_idx").doesNotContain("Seq Scan on lease ", "Sort ");
    }

    @Test
    void what_hangs_on_a_lease_is_found_by_it() throws SQLException {
        assertThat(plan(MANY, "select * from lease where tenant_id = ? and id = ? for update", List.of(MANY, NONE)))
                .contains("lease_tenant_key");
        assertThat(plan(
                        MANY,
                        "select * from lease_sublease where tenant_id = ? and lease_id = ? order by from_date, id",
                        List.of(MANY, NONE)))
                .contains("lease_sublease_order_idx");
        assertThat(plan(
                        MANY,
                        "select * from lease_occupancy where tenant_id = ? and lease_id = ? order by from_date, id",
                        List.of(MANY, NONE)))
                .contains("lease_occupancy_order_idx");
    }
}
