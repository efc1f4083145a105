package fr.maillage.registry;

import fr.maillage.platform.testing.Tokens;
import fr.maillage.platform.testing.contract.Contract;
import fr.maillage.platform.testing.contract.ContractOperation;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;

/** The committed contract, and who may call what of it. */
final class RegistryContract {

    static final Path FILE = Path.of("../../openapi/registry.yaml");

    private RegistryContract() {}

    static Contract read() {
        return Contract.read(FILE);
    }

    static URI base() {
        return URI.create("http://localhost:" + RestAssured.port);
    }

    /** Tokens that may call each operation: imports and their jobs are for operators, the rest for an organization. */
    static Function<ContractOperation, String> tokens(String organization) {
        return operation ->
                operation.path().contains("/imports") || operation.path().contains("/jobs")
                        ? Tokens.of("operator", "registry", "registry:read", "registry:write")
                                .roles("platform-admin")
                                .signed()
                        : officer(organization);
    }

    static String officer(String organization) {
        return Tokens.of("officer-of-" + organization, "registry", "registry:read", "registry:write")
                .roles("health-officer")
                .organizations(organization)
                .signed();
    }
}
