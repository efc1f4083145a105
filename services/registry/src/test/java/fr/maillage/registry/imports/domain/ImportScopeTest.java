package fr.maillage.registry.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.maillage.registry.imports.domain.ImportScope.Territories;
import fr.maillage.registry.imports.domain.ImportScope.TerritoryCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportScopeTest {

    private static TerritoryCode code(String text) {
        return TerritoryCode.parse(text).orElseThrow();
    }

    private static ImportRequest request(List<String> scope) {
        return new ImportRequest("communes", "a.csv", 1, "", null, scope, false, false, false, Map.of(), null);
    }

    @Test
    void a_scope_is_sorted_without_doubles_and_read_by_level() {
        Territories scope = new Territories(
                List.of(code("region:76"), code("department:31"), code("department:09"), code("department:31")));

        assertThat(scope.texts()).containsExactly("department:09", "department:31", "region:76");
        assertThat(scope.codes("department")).containsExactly("09", "31");
        assertThat(scope.codes("epci")).isEmpty();
    }

    @Test
    void a_scope_kept_with_its_job_is_the_one_that_was_asked() {
        Territories scope = new Territories(List.of(code("epci:243100518"), code("commune:2A004")));

        assertThat(request(scope.texts()).toScope()).isEqualTo(scope);
        assertThat(request(new ImportScope.Full().texts()).toScope()).isEqualTo(new ImportScope.Full());
    }

    @Test
    void a_scope_of_nothing_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Territories(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FULL",
                "31",
                ":31",
                "department:",
                "dep:31",
                "iris:352380101",
                "commune:31 555",
                "commune:\u0000",
                "commune:31;drop",
                "commune:123456789012345678901",
                "Department:31"
            })
    void what_is_no_territory_is_none(String text) {
        assertThat(TerritoryCode.parse(text)).isEmpty();
    }
}
