package fr.maillage.platform.http.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.problem.Violation;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterCheckTest {

    enum Level {
        COMMUNE,
        BIG_CITY
    }

    interface Operation {
        @Produces({"application/json", "text/csv"})
        void list(
                @QueryParam("level") List<Level> level,
                @QueryParam("active") Boolean active,
                @QueryParam("lat") Double lat,
                @QueryParam("id") UUID id,
                @QueryParam("since") Optional<Instant> since,
                @RestQuery String q,
                @BeanParam PageRequest page,
                String body);
    }

    private final Map<String, DeclaredParameters.Declared> known =
            DeclaredParameters.of(method()).byName();

    private static Method method() {
        return Arrays.stream(Operation.class.getDeclaredMethods()).findFirst().orElseThrow();
    }

    @Test
    void names_come_from_the_method_and_its_beans() {
        assertThat(known)
                .containsOnlyKeys("level", "active", "lat", "id", "since", "q", "limit", "cursor", "total", "bom");
    }

    @ParameterizedTest
    @CsvSource({
        "level,COMMUNE",
        "active,true",
        "lat,-43.6",
        "id,7f000101-1111-4111-8111-111111111111",
        "since,2026-01-31T08:00:00Z",
        "since,2199-12-31T23:59:59Z",
        "q,anything",
        "limit,200",
        "total,exact",
        "bom,false"
    })
    void good_values_pass(String name, String value) {
        assertThat(ParameterCheck.violations(Map.of(name, List.of(value)), known))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "level,TOWN",
        "active,yes",
        "active,1",
        "lat,NaN",
        "lat,1e400",
        "lat,43°",
        "id,12",
        "since,yesterday",
        "since,2200-01-01T00:00:00Z",
        "since,1899-12-31T23:59:59Z",
        "since,+100000-01-01T00:00:00Z",
        "limit,abc",
        "limit,''",
        "limit,99999999999",
        "total,all",
        "bom,TRUE"
    })
    void bad_values_are_named_with_what_was_expected(String name, String value) {
        List<Violation> violations = ParameterCheck.violations(Map.of(name, List.of(value)), known);

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("query:" + name);
            assertThat(violation.message().fr()).startsWith(name + " (" + value + ") : attendu ");
        });
    }

    @Test
    void an_enum_lists_its_values_as_they_are_written() {
        assertThat(Expectation.of(Level.class).en()).isEqualTo("one of COMMUNE, BIG_CITY");
    }

    @Test
    void a_list_may_be_repeated_and_a_single_value_may_not() {
        assertThat(ParameterCheck.violations(Map.of("level", List.of("COMMUNE", "BIG_CITY")), known))
                .isEmpty();
        assertThat(ParameterCheck.violations(Map.of("limit", List.of("1", "2")), known))
                .extracting(Violation::code)
                .containsExactly("repeated");
    }

    @Test
    void a_text_with_nul_is_refused() {
        assertThat(ParameterCheck.violations(Map.of("q", List.of("a\0b")), known))
                .hasSize(1);
    }
}
