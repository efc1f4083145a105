package fr.maillage.premises.operation.store;

import static fr.maillage.premises.PremisesApi.plan;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.PremisesDatabase;
import fr.maillage.premises.operation.domain.OperationSearch;
import fr.maillage.premises.operation.domain.OperationSearch.After;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The index of each list, under row-level security, as the application's own role: plans of the very statements. */
@QuarkusTest
class OperationIndexIT {

    private static final String MANY = "200000396";
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
                    insert into planned_operation (id, tenant_id, name, type, commune_code, state, at_risk, sheet, version,
                           created_at, changed_at)
                    select gen_random_uuid(), '%s', 'O' || n, 'HOUSING', lpad((n %% 500)::text, 5, '0'), 'DECIDED', false,
                           '{}', 1, timestamptz '2020-01-01' + n * interval '1 hour', now()
                      from generate_series(1, 5000) n""".formatted(MANY));
            connection.commit();
            statement.execute("analyze planned_operation");
            connection.commit();
        }
        made = true;
    }

    private static String planned(@Nullable String commune, @Nullable After after) throws SQLException {
        OperationStatement statement = new OperationStatement(
                        new OperationSearch(MANY, commune, null, List.of(), List.of(), null))
                .after(after);
        return plan(MANY, statement.page(), statement.values(51));
    }

    @Test
    void lists_walk_the_index_of_their_order() throws SQLException {
        assertThat(planned(null, null)).contains("planned_operation_order_idx").doesNotContain("Seq Scan", "Sort ");
        assertThat(planned(null, new After(Instant.parse("2020-03-01T00:00:00Z"), NONE)))
                .contains("planned_operation_order_idx", "ROW(created_at, id) < ROW(")
                .doesNotContain("Seq Scan", "Sort ");
        assertThat(planned("00042", null))
                .contains("planned_operation_commune_idx")
                .doesNotContain("Sort ");
    }

    @Test
    void reservations_are_found_by_their_operation() throws SQLException {
        assertThat(plan(
                        MANY,
                        "select * from operation_reservation where tenant_id = ? and operation_id = ? order by created_at, id",
                        List.of(MANY, NONE)))
                .contains("operation_reservation_order_idx");
    }
}
