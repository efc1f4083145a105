package fr.maillage.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ContractMergeTest {

    private static final String PAGE = """
            paths:
              /api/%1$s/v1/%2$s:
                get:
                  tags: [%2$s]
                  operationId: list
                  security: [{oidc: ['%1$s:read']}]
                  responses:
                    '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}
                    '400': {$ref: '#/components/responses/Problem400'}
            components:
              securitySchemes: {oidc: {type: openIdConnect}}
              responses:
                Problem400: {description: refused}
              schemas:
                Page: {properties: {items: {items: {$ref: '#/components/schemas/Row'}}}}
                Row: {properties: {%2$s: {type: string}}}
                Money: {properties: {amount: {type: number}}}
            x-problem-codes:
              - {code: not-found, status: 404}
              - {code: %2$s-not-found, status: 404}
            """;

    private static ObjectNode contract(String yaml) {
        try {
            return (ObjectNode) new ObjectMapper(new YAMLFactory()).readTree(yaml);
        } catch (IOException malformed) {
            throw new IllegalArgumentException(yaml, malformed);
        }
    }

    private static ContractMerge merge() {
        return new ContractMerge(new Login("http://issuer"), "/", "0.1.0");
    }

    private final JsonNode merged = merge().add("premises", contract(PAGE.formatted("premises", "leases")))
            .add("registry", contract(PAGE.formatted("registry", "structures")))
            .result();

    @Test
    void paths_stand_side_by_side() {
        assertThat(merged.path("paths").properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("/api/premises/v1/leases", "/api/registry/v1/structures");
    }

    @Test
    void equal_components_are_shared() {
        assertThat(merged.at("/components/schemas").has("Money")).isTrue();
        assertThat(merged.at("/components/schemas").has("RegistryMoney")).isFalse();
        assertThat(merged.at("/components/responses").size()).isEqualTo(1);
    }

    @Test
    void different_components_of_one_name_are_kept_apart() {
        assertThat(merged.at("/components/schemas/Row/properties").has("leases"))
                .isTrue();
        assertThat(merged.at("/components/schemas/RegistryRow/properties").has("structures"))
                .isTrue();
    }

    @Test
    void a_component_that_only_leads_to_a_different_one_is_kept_apart_too() {
        assertThat(merged.at("/components/schemas/RegistryPage/properties/items/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/RegistryRow");
        assertThat(operation("registry", "structures")
                        .at("/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/RegistryPage");
        assertThat(operation("premises", "leases")
                        .at("/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Page");
    }

    @Test
    void every_reference_leads_somewhere() {
        merged.findValuesAsText("$ref")
                .forEach(reference -> assertThat(
                                merged.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void tags_name_their_service_and_operation_ids_stay_unique() {
        assertThat(operation("registry", "structures").at("/tags/0").asText()).isEqualTo("registry · structures");
        assertThat(merged.findValuesAsText("operationId"))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void there_is_one_way_to_log_in_or_a_token() {
        assertThat(merged.at("/components/securitySchemes").size()).isEqualTo(2);
        assertThat(merged.at("/components/securitySchemes/maillage/flows/authorizationCode/tokenUrl")
                        .asText())
                .isEqualTo("http://issuer/protocol/openid-connect/token");
        assertThat(operation("registry", "structures")
                        .at("/security/0/maillage/0")
                        .asText())
                .isEqualTo("registry:read");
        assertThat(operation("registry", "structures").at("/security/1").has("bearer"))
                .isTrue();
    }

    @Test
    void a_problem_code_tells_who_answers_it() {
        assertThat(merged.at("/x-problem-codes/0/services").toString()).isEqualTo("[\"premises\",\"registry\"]");
        assertThat(merged.at("/x-problem-codes").size()).isEqualTo(3);
    }

    @Test
    void a_path_belongs_to_one_service() {
        ContractMerge one = merge().add("registry", contract(PAGE.formatted("registry", "structures")));

        assertThatIllegalStateException()
                .isThrownBy(() -> one.add("other", contract(PAGE.formatted("registry", "structures"))))
                .withMessageContaining("/api/registry/v1/structures");
    }

    private JsonNode operation(String service, String list) {
        return merged.path("paths").path("/api/" + service + "/v1/" + list).path("get");
    }
}
