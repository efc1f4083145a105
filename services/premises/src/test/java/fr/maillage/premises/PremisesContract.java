package fr.maillage.premises;

import fr.maillage.platform.testing.Tokens;
import fr.maillage.platform.testing.contract.Contract;
import fr.maillage.platform.testing.contract.ContractOperation;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;

/** The committed contract, and who may call what of it. */
public final class PremisesContract {

    static final Path FILE = Path.of("../../openapi/premises.yaml");

    private PremisesContract() {}

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

    /** Tokens that may call each operation: a health officer of the organization, but for the part of data subjects and for what operators ask. */
    static Function<ContractOperation, String> tokens(String organization) {
        String officer = PremisesApi.token("officer-of-" + organization, "health-officer", organization);
        return operation -> {
            if (operation.path().endsWith("/data-subjects")) {
                return Tokens.of("integration-service", "premises", "premises:data-subjects")
                        .signed();
            }
            return operation.path().endsWith("/jobs/reseal") ? PremisesApi.operatorToken() : officer;
        };
    }
}
