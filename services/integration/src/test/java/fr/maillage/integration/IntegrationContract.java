package fr.maillage.integration;

import fr.maillage.integration.client.Clients;
import fr.maillage.platform.testing.Tokens;
import fr.maillage.platform.testing.contract.Contract;
import fr.maillage.platform.testing.contract.ContractOperation;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Path;

/** The committed contract, and who may call what of it. */
final class IntegrationContract {

    static final Path FILE = Path.of("../../openapi/integration.yaml");

    /** The organization that the contract's examples speak of. */
    static final String RENNES = "243500139";

    private IntegrationContract() {}

    static Contract read() {
        return Contract.read(FILE);
    }

    static URI base() {
        return URI.create("http://localhost:" + RestAssured.port);
    }

    /** A token that may call the operation: organizations are for operators, machine clients for health officers. */
    static String token(ContractOperation operation) {
        if (operation.path().contains("/tenants") || operation.path().endsWith("/jobs/reseal")) {
            return Tokens.of("operator", "integration", "integration:read", "integration:write")
                    .roles("platform-admin")
                    .signed();
        }
        return ofOfficers(operation.path())
                ? Clients.token(RENNES)
                : Tokens.of("reader", "integration", "integration:read")
                        .roles("planner")
                        .organizations(RENNES)
                        .signed();
    }

    private static boolean ofOfficers(String path) {
        return path.contains("/clients")
                || path.contains("/data-subjects")
                || path.contains("/usage")
                || path.contains("/notifications");
    }
}
