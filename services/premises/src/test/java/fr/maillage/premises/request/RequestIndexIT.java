package fr.maillage.premises.request;

import static fr.maillage.premises.PremisesApi.plan;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.PremisesDatabase;
import fr.maillage.premises.request.domain.RequestChannel;
import fr.maillage.premises.request.domain.RequestSearch;
import fr.maillage.premises.request.domain.RequestState;
import fr.maillage.premises.request.store.RequestPlans;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each list reads what it shows along its index, under row-level security, whatever the organization has. */
@QuarkusTest
class RequestIndexIT {

    /** An organization of this test alone. */
    private static final String CROWDED = "210000001";

    @BeforeAll
    static void many() throws SQLException {
        try (Connection connection = PremisesDatabase.as("owner");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.worker_scope', '" + CROWDED + "', true)");
            statement.execute("""
                    insert into installation_request (id, tenant_id, state, channel, requester_type, profession_code, profile,
                        account_subject, received_on, confirmed_on, no_poaching, archived, version, created_at, changed_at)
                    select gen_random_uuid(), '210000001', case when n % 50 = 0 then 'PROPOSED' else 'RECEIVED' end, 'WEB',
                           'PROFESSIONAL', '10', '{}', 'account-' || n % 4000, date '2020-01-01' + (n % 2000),
                           date '2999-01-01', false, false, 1, now(), now()
                      from generate_series(1, 20000) n""");
            statement.execute("""
                    insert into installation_request_territory (tenant_id, territory, request_id)
                    select tenant_id, 'commune:' || (10000 + (row_number() over ()) % 5000), id from installation_request
                     where tenant_id = '210000001'""");
            connection.commit();
        }
        try (Connection connection = PremisesDatabase.as("owner");
                Statement statement = connection.createStatement()) {
            statement.execute("analyze installation_request; analyze installation_request_territory");
        }
    }

    private static RequestSearch search(@Nullable String account, List<RequestState> states, List<String> territories) {
        return new RequestSearch(
                CROWDED,
                account,
                true,
                false,
                false,
                states,
                List.of(),
                List.of(),
                List.of(),
                territories,
                List.<RequestChannel>of(),
                List.of(),
                null,
                null,
                List.of());
    }

    private static String plan50(RequestSearch search, RequestSearch.@Nullable After after) throws SQLException {
        return plan(CROWDED, RequestPlans.page(search, after), RequestPlans.values(search, after, 51));
    }

    @Test
    void the_inbox_walks_its_index_from_wherever_a_page_begins() throws SQLException {
        RequestSearch inbox = search(null, List.of(), List.of());

        assertThat(plan50(inbox, null))
                .contains("installation_request_received_idx")
                .doesNotContain("Seq Scan");
        assertThat(plan50(inbox, new RequestSearch.After(LocalDate.parse("2022-01-01"), UUID.randomUUID())))
                .contains("installation_request_received_idx")
                .doesNotContain("Seq Scan");
    }

    @Test
    void a_state_an_account_and_a_place_have_theirs() throws SQLException {
        assertThat(plan50(search(null, List.of(RequestState.PROPOSED), List.of()), null))
                .contains("installation_request_state_idx")
                .doesNotContain("Seq Scan");
        assertThat(plan50(search("account-7", List.of(), List.of()), null))
                .contains("installation_request_account_idx")
                .doesNotContain("Seq Scan");
        assertThat(plan50(search(null, List.of(), List.of("commune:10007")), null))
                .contains("installation_request_territory_pkey")
                .doesNotContain("Seq Scan");
    }
}
