package fr.maillage.integration;

import fr.maillage.platform.testing.Tokens;
import fr.maillage.platform.testing.contract.Contract;
import fr.maillage.platform.testing.contract.ContractFuzz;
import fr.maillage.platform.testing.contract.ContractOperation;
import fr.maillage.platform.testing.contract.FuzzReport;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractFuzzIT {

    @Test
    void every_answer_to_whatever_is_sent_is_one_the_contract_announces() {
        IntegrationApi.operator();
        String alias = IntegrationApi.created();

        FuzzReport report = ContractFuzz.of(
                        Contract.read(Path.of("../../openapi/integration.yaml")),
                        URI.create("http://localhost:" + RestAssured.port))
                .token(ContractFuzzIT::token)
                .known("*", "alias", alias)
                .known("*", "If-Match", "*")
                .known("listEvents", "wait", "0", "1")
                .known("listTenants", "kind", "collectivite", "ars")
                .known("listTenants", "state", "ACTIVE", "SUSPENDED")
                .run();

        System.out.println(report.table());
        report.assertClean();
    }

    private static String token(ContractOperation operation) {
        return operation.path().contains("/tenants")
                ? Tokens.of("operator", "integration", "integration:read", "integration:write")
                        .roles("platform-admin")
                        .signed()
                : Tokens.of("reader", "integration", "integration:read")
                        .roles("planner")
                        .organizations("243100518")
                        .signed();
    }
}
