package fr.maillage.registry.area.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.Organizations;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.area.ManyAreas;
import fr.maillage.registry.area.domain.AreaKind;
import fr.maillage.registry.area.domain.AreaSearch;
import fr.maillage.registry.area.domain.AreaSearch.After;
import fr.maillage.registry.area.domain.AreaSearch.Order;
import fr.maillage.registry.area.domain.AreaState;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.TerritoryRef;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The index of each list, under row-level security, as the application's own role: plans of the very statements. */
@QuarkusTest
class AreaIndexIT {

    private static final String MANY = "200000388";
    private static final String GRANTEE = "cpam-31";
    private static final UUID NONE = UUID.fromString("00000000-0000-4000-8000-000000000000");

    private static boolean made;

    @BeforeEach
    void rows() throws SQLException {
        RegistryApi.awaitReference();
        if (!made) {
            ManyAreas.make(MANY, "s", 0, 5_000);
            share();
            ManyAreas.analyze();
            RegistryDatabase.execute("analyze share");
            made = true;
        }
    }

    /** Fifty of the many are shared with an institution. */
    private static void share() throws SQLException {
        try (Connection connection = RegistryDatabase.as("owner");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.worker_scope', '*', true)");
            statement.execute("""
                    insert into share (id, tenant_id, object_type, object_id, grantee, field_set, valid_from, created_by)
                    select gen_random_uuid(), tenant_id, 'area', id, '%s', 'outline', now(), 'test'
                      from area where tenant_id = '%s' order by id limit 50""".formatted(GRANTEE, MANY));
            connection.commit();
        }
    }

    private static AreaSearch search(boolean shared, String prefix, List<TerritoryRef> containing, Order order) {
        return new AreaSearch(
                shared ? GRANTEE : MANY, shared, prefix, List.of(), List.of(AreaState.ACTIVE), containing, order);
    }

    static Stream<Arguments> ownLists() {
        AreaSearch byName = search(false, "", List.of(), Order.NAME);
        AreaSearch newest = search(false, "", List.of(), Order.CREATED);
        return Stream.of(
                Arguments.of("by name", new AreaStatement(byName), "area_name_idx"),
                Arguments.of(
                        "behind a row by name",
                        new AreaStatement(byName).after(new After.Name("s0002500", NONE)),
                        "area_name_idx"),
                Arguments.of(
                        "by the start of a name",
                        new AreaStatement(search(false, "s0004", List.of(), Order.NAME)),
                        "area_name_idx"),
                Arguments.of("newest first", new AreaStatement(newest), "area_created_idx"),
                Arguments.of(
                        "behind a row, newest first",
                        new AreaStatement(newest).after(new After.Created(Instant.parse("2030-01-01T00:00:00Z"), NONE)),
                        "area_created_idx"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ownLists")
    void own_lists_walk_the_index_of_their_order(String name, AreaStatement statement, String index)
            throws SQLException {
        String plan = Organizations.plan(MANY, statement.page(), statement.values(51));

        assertThat(plan).contains("using " + index).doesNotContain("Seq Scan on area ", "Sort ");
    }

    @Test
    void a_page_in_the_middle_reads_what_it_shows() throws SQLException {
        AreaStatement middle =
                new AreaStatement(search(false, "", List.of(), Order.NAME)).after(new After.Name("s0002500", NONE));

        String plan = Organizations.plan(MANY, middle.page(), middle.values(51));

        assertThat(plan).contains("ROW(search_name, id) > ROW(").containsPattern("area_name_idx on area a .*rows=51");
    }

    @Test
    void a_filter_that_few_areas_pass_looks_at_own_areas_only() throws SQLException {
        AreaStatement studies = new AreaStatement(new AreaSearch(
                MANY, false, "", List.of(AreaKind.STUDY), List.of(AreaState.ACTIVE), List.of(), Order.NAME));

        String plan = Organizations.plan(MANY, studies.page(), studies.values(51));

        assertThat(plan).containsPattern("area_(name_idx|name_key|tenant_key)").doesNotContain("Seq Scan on area ");
    }

    @Test
    void shared_lists_start_from_the_shares() throws SQLException {
        AreaStatement shared = new AreaStatement(search(true, "", List.of(), Order.NAME));

        String plan = Organizations.plan(GRANTEE, shared.page(), shared.values(51));

        assertThat(plan).contains("rows=50").doesNotContain("Seq Scan on area ");
    }

    @Test
    void what_contains_a_territory_is_found_by_the_territory() throws SQLException {
        AreaStatement containing =
                new AreaStatement(search(false, "", List.of(new TerritoryRef(Level.COMMUNE, "31069")), Order.NAME));

        String plan = Organizations.plan(MANY, containing.page(), containing.values(51));

        assertThat(plan).contains("area_member_territory_idx").doesNotContain("Seq Scan on area ");
    }

    @Test
    void a_namesake_an_item_its_members_and_its_history_are_found_by_key() throws SQLException {
        assertThat(Organizations.plan(
                        MANY,
                        "select id from area where tenant_id = ? and search_name = ? and state = 'ACTIVE'",
                        List.of(MANY, "s0004242")))
                .contains("area_name_key");
        assertThat(Organizations.plan(MANY, "select * from area where id = ?", List.of(NONE)))
                .contains("area_pkey");
        assertThat(Organizations.plan(
                        MANY, "select * from area_member where area_id = any (?)", List.of(List.of(NONE))))
                .contains("area_member_area_idx");
        assertThat(Organizations.plan(
                        MANY,
                        "select * from area_change where tenant_id = ? and area_id = ? and version < ? order by version desc limit 51",
                        List.of(MANY, NONE, 9)))
                .contains("area_change_version_key");
    }
}
