package fr.maillage.registry.membership.store;

import static fr.maillage.registry.Organizations.plan;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.data.sql.Conditions;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.membership.domain.MembershipSearch;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The index of each list, under row-level security, as the application's own role. */
@QuarkusTest
class MembershipIndexIT {

    private static final String MANY = "200000388";

    private static boolean made;

    @BeforeEach
    void rows() throws SQLException {
        RegistryApi.awaitReference();
        if (!made) {
            try (Connection connection = RegistryDatabase.as("owner");
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("select set_config('app.worker_scope', '*', true)");
                statement.execute("""
                        insert into membership (id, tenant_id, kind, member_id, group_id, role, from_date, source,
                                                archived, version, created_at, changed_at)
                        select gen_random_uuid(), '%s', 'PRACTICE', (10990000000 + n)::text, (900000000 + n %% 500)::text,
                               'MEMBER', date '2020-01-01' + n %% 2000, 'SURVEY', false, 1, now(), now()
                          from generate_series(1, 5000) n""".formatted(MANY));
                connection.commit();
            }
            RegistryDatabase.execute("analyze membership");
            made = true;
        }
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of(List.of(), List.of(), "membership_order_idx"),
                Arguments.of(List.of(), List.of("10990000042"), "membership_member_idx"),
                Arguments.of(List.of("900000042"), List.of(), "membership_(group_idx|overlap_excl)"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_page_is_found_by_an_index(List<String> structures, List<String> professionals, String index)
            throws SQLException {
        Conditions conditions = MembershipSheets.conditions(
                new MembershipSearch(MANY, structures, professionals, List.of(), null, false));

        String plan = plan(MANY, "select * from " + MembershipSheets.page(conditions) + " x", conditions.values(51));

        assertThat(plan).containsPattern(index).doesNotContain("Seq Scan on membership ");
    }
}
