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

    /** The body that the contract shows for an operation. */
    static String example(String operation) {
        return read().operation(operation).bodies().values().stream()
                .map(media -> media.path("example").toString())
                .findFirst()
                .orElseThrow();
    }

    static URI base() {
        return URI.create("http://localhost:" + RestAssured.port);
    }

    /** Tokens that may call each operation: what is for operators for one, the rest for an organization. */
    static Function<ContractOperation, String> tokens(String organization) {
        return operation -> operation.path().endsWith("/data-subjects")
                ? Tokens.of("integration-service", "registry", "registry:data-subjects")
                        .signed()
                : isForOperators(operation)
                        ? Tokens.of("operator", "registry", "registry:read", "registry:write")
                                .roles("platform-admin")
                                .signed()
                        : officer(organization);
    }

    /** Imports and their jobs, points of the reference, and merges of two of its records. */
    private static boolean isForOperators(ContractOperation operation) {
        return operation.path().contains("/imports")
                || operation.path().contains("/jobs")
                || operation.path().endsWith("/geocoding/runs")
                || operation.path().endsWith("/location")
                || operation.id().equals("createMerge");
    }

    static String officer(String organization) {
        return Tokens.of("officer-of-" + organization, "registry", "registry:read", "registry:write")
                .roles("health-officer")
                .organizations(organization)
                .signed();
    }
}
