package fr.maillage.registry;

import fr.maillage.platform.testing.Tokens;
import fr.maillage.platform.testing.contract.Contract;
import fr.maillage.platform.testing.contract.ContractOperation;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Path;

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

    /** A token that may call the operation: imports are for operators. */
    static String token(ContractOperation operation) {
        return operation.path().contains("/imports")
                ? Tokens.of("operator", "registry", "registry:read", "registry:write")
                        .roles("platform-admin")
                        .signed()
                : Tokens.of("reader", "registry", "registry:read")
                        .roles("planner")
                        .organizations("243100518")
                        .signed();
    }
}
