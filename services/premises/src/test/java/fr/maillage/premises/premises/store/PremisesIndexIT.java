package fr.maillage.premises.premises.store;

import static fr.maillage.premises.PremisesApi.plan;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.PremisesDatabase;
import fr.maillage.premises.premises.domain.Point;
import fr.maillage.premises.premises.domain.PremisesSearch;
import fr.maillage.premises.premises.domain.PremisesSearch.After;
import fr.maillage.premises.premises.domain.PremisesSearch.Near;
import fr.maillage.premises.premises.domain.PremisesSearch.Order;
import fr.maillage.premises.premises.domain.UnitState;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The index of each list, under row-level security, with twenty thousand premises of two organizations. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PremisesIndexIT {

    private static final String OURS = "249999001";
    private static final String THEIRS = "249999002";

    private static final String MANY = """
            insert into premises (id, tenant_id, name, search_name, state, commune_code, stamp_due, lat, lon, unit_count,
                   owner_type, tenure, accessibility_status, available_from, individual_or_group, sheet, version, created_at,
                   changed_at)
            select gen_random_uuid(), case i %% 2 when 0 then '%s' else '%s' end, 'Local ' || i, 'local ' || lpad(i::text, 6, '0'),
                   case i %% 100 when 0 then 'PLANNED' else 'AVAILABLE' end, lpad((1000 + i %% 900)::text, 5, '0'), false,
                   43 + (i %% 1000) / 100.0, 1 + (i %% 777) / 100.0, 1, 'CITY', 'LEASE', 'COMPLIANT',
                   date '2026-01-01' + i %% 900, 'EITHER', '{}', 1, now() - make_interval(secs => i), now()
              from generate_series(1, 20000) i""".formatted(OURS, THEIRS);

    @BeforeAll
    void many() throws SQLException {
        asWorkerOfAll(MANY);
        PremisesDatabase.execute("analyze premises");
    }

    /** Other tests walk lists of their own organizations, and the worker what is due: neither sees these. */
    @AfterAll
    void none() throws SQLException {
        asWorkerOfAll("delete from premises where tenant_id in ('%s', '%s')".formatted(OURS, THEIRS));
        PremisesDatabase.execute("analyze premises");
    }

    private static void asWorkerOfAll(String sql) throws SQLException {
        try (Connection connection = PremisesDatabase.as("owner");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.worker_scope', '*', true)");
            statement.execute(sql);
            connection.commit();
        }
    }

    private static PremisesSearch search(
            Order order, List<String> territories, List<UnitState> states, @Nullable Near near) {
        return new PremisesSearch(
                OURS,
                false,
                false,
                "",
                territories,
                states,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                near,
                order);
    }

    static Stream<Arguments> lists() {
        After name = new After("local 010000", UUID.randomUUID());
        return Stream.of(
                Arguments.of(search(Order.NAME, List.of(), List.of(), null), null, "premises_name_idx"),
                Arguments.of(search(Order.NAME, List.of(), List.of(), null), name, "premises_name_idx"),
                Arguments.of(
                        search(Order.CREATED, List.of(), List.of(), null),
                        new After("2026-01-01T00:00:00Z", UUID.randomUUID()),
                        "premises_created_idx"),
                Arguments.of(search(Order.AVAILABLE, List.of(), List.of(), null), null, "premises_available_idx"),
                Arguments.of(
                        search(Order.NAME, List.of("commune:01500"), List.of(), null), null, "premises_commune_idx"),
                Arguments.of(
                        search(Order.NAME, List.of(), List.of(UnitState.PLANNED), null), null, "premises_state_idx"),
                Arguments.of(
                        search(Order.NAME, List.of(), List.of(), new Near(new Point(45, 3), 1_000)),
                        null,
                        "premises_point_idx"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("lists")
    void each_list_walks_its_index(PremisesSearch search, @Nullable After after, String index) throws SQLException {
        PremisesStatement statement = new PremisesStatement(search).after(after);

        String plan = plan(OURS, statement.page(), statement.values(51));

        assertThat(plan).contains(index).doesNotContain("Seq Scan on premises");
    }
}
