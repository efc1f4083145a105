package fr.maillage.gateway.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {

    private static final String CONTRACT = """
            {"paths": {
              "/api/registry/v1/areas": {"parameters": [], "get": {"security": [{"maillage": ["registry:read"]}, {"bearer": []}]}},
              "/api/registry/v1/areas/{id}": {"get": {"security": [{"maillage": ["registry:read"]}]}},
              "/api/registry/v1/areas/{id}/shares/{shareId}": {"delete": {
                  "security": [{"maillage": ["registry:write"]}], "x-roles": ["health-officer", "planner"]}},
              "/api/registry/v1/territories/{level}/{code}": {"get": {"security": [{"maillage": []}]}},
              "/api/registry/v1/territories/commune/near": {"get": {"security": [{"maillage": ["registry:write"]}]}},
              "/api/integration/v1/openings": {"get": {}}
            }}""";

    private final Operations operations = Operations.of(contract(), Set.of("registry", "integration"));

    private static JsonNode contract() {
        try {
            return new ObjectMapper().readTree(CONTRACT);
        } catch (IOException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/registry/v1/areas, /api/registry/v1/areas",
        "/api/registry/v1/areas/, /api/registry/v1/areas",
        "/api/registry/v1/%61reas, /api/registry/v1/areas",
        "/api/registry/v1/areas/7, /api/registry/v1/areas/{id}",
        "/api/registry/v1/areas/a+b%20c, /api/registry/v1/areas/{id}",
        "/api/registry/v1/areas/7/shares/8, /api/registry/v1/areas/{id}/shares/{shareId}"
    })
    void a_path_is_found_by_its_template(String path, String template) {
        assertThat(operations.at(path)).extracting(Operation::template).containsExactly(template);
    }

    @Test
    void a_word_that_is_a_name_and_a_value_is_both() {
        assertThat(operations.at("/api/registry/v1/territories/commune/near"))
                .extracting(Operation::template)
                .containsExactly(
                        "/api/registry/v1/territories/commune/near", "/api/registry/v1/territories/{level}/{code}");
        assertThat(operations.at("/api/registry/v1/territories/commune/31555")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/registry/v1",
                "/api/registry/v1/area",
                "/api/registry/v1/Areas",
                "/api/registry/v2/areas",
                "/api/registry/v1/areas/7/shares",
                "/api/registry/v1/areas/7/shares/8/9",
                "/api/registry/v1/territories/commune",
                "/api/premises/v1/leases",
                "/"
            })
    void a_path_of_no_template_is_nothing(String path) {
        assertThat(operations.at(path)).isEmpty();
    }

    @Test
    void a_service_without_contract_is_not_judged() {
        assertThat(operations.describe("registry")).isTrue();
        assertThat(operations.describe("premises")).isFalse();
    }

    @Test
    void scopes_are_all_needed_and_of_the_roles_one() {
        Needs revoke =
                operations.at("/api/registry/v1/areas/7/shares/8").getFirst().needs();

        assertThat(revoke.areMetBy(grants("openid registry:write", "elected", "planner")))
                .isTrue();
        assertThat(revoke.areMetBy(grants("registry:write", "elected"))).isFalse();
        assertThat(revoke.areMetBy(grants("registry:write"))).isFalse();
        assertThat(revoke.areMetBy(grants("registry:read", "planner"))).isFalse();
        assertThat(revoke.areMetBy(grants("xregistry:write registry:writes", "planner")))
                .isFalse();
        assertThat(revoke.areMetBy(grants("registry:writes registry:write", "planner")))
                .isTrue();
    }

    @Test
    void an_operation_is_allowed_to_tokens_of_its_service_and_a_free_one_to_all() {
        Operation list = operations.at("/api/registry/v1/areas").getFirst();
        Operation openings = operations.at("/api/integration/v1/openings").getFirst();
        Grants elsewhere = new Grants(Set.of("integration"), "registry:read", null);

        assertThat(list.isAllowedTo(grants("registry:read"))).isTrue();
        assertThat(list.isAllowedTo(elsewhere)).isFalse();
        assertThat(openings.isAllowedTo(new Grants(Set.of(), "", null))).isTrue();
    }

    private static Grants grants(String scope, String... roles) {
        return new Grants(
                Set.of("registry"),
                scope,
                jakarta.json.Json.createArrayBuilder(List.of(roles)).build());
    }
}
