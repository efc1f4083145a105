package fr.maillage.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.contract.ContractFuzz;
import fr.maillage.platform.testing.contract.FuzzReport;
import fr.maillage.platform.testing.contract.WireAnswer;
import fr.maillage.registry.imports.FinessFiles;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Works in the Creuse (23) and the Corrèze (19), which no other test counts, and rehearses its imports. */
@QuarkusTest
class ContractFuzzIT {

    private static final String SCOPE = "department:23";

    @Test
    void every_answer_to_whatever_is_sent_is_one_the_contract_announces() {
        RegistryApi.awaitReference();
        FinessFiles files = FinessFiles.of("23096", 1, 40);
        String done = RegistryApi.queue("finess-stock", files.bytes(), "scope", SCOPE);
        RegistryApi.await(done);
        String toCancel = waiting("19272", "department:19");

        FuzzReport report = ContractFuzz.of(RegistryContract.read(), RegistryContract.base())
                .token(RegistryContract::token)
                .known("*", "id", id(done))
                .known("cancelImport", "id", toCancel, id(done))
                .known("getStructure", "id", FinessFiles.number("23", 1))
                .known("getTerritory", "level", "commune", "epci", "department", "region")
                .known("getTerritory", "code", "23096", "242320109", "23", "75")
                .known("listCodes", "system", "finess-category", "job-state")
                .known("getImportTemplate", "kind", "communes", "epci")
                .known("listStructures", "territory", SCOPE, "commune:23096")
                .known("submitImport", "kind", "finess-stock")
                .known("submitImport", "scope", SCOPE)
                .known("submitImport", "vintage", "2026-06-02")
                .known("submitImport", "dryRun", "true")
                .known("submitImport", "file", new String(files.bytes(), StandardCharsets.ISO_8859_1))
                .afterAccepted(ContractFuzzIT::await)
                .run();

        System.out.println(report.table());
        report.assertClean();
        // Any later import overtakes one that waits; ContractExamplesIT releases one right after it came to wait.
        assertThat(report.neverSucceeded()).isSubsetOf("releaseImport");
    }

    /** An import that would remove most of what is there. */
    private static String waiting(String commune, String scope) {
        RegistryApi.load("finess-stock", FinessFiles.of(commune, 1, 40).bytes(), "scope", scope);
        byte[] fewer = FinessFiles.of(commune, 1, 5).dated("2026-06-01").bytes();
        String location = RegistryApi.queue("finess-stock", fewer, "scope", scope);
        assertThat(RegistryApi.await(location).getString("state")).isEqualTo("WAITING_RELEASE");
        return id(location);
    }

    /** Releasing and cancelling answer without a Location. */
    private static void await(WireAnswer answer) {
        String location = answer.headers().get("location");
        if (location != null) {
            RegistryApi.await(location);
        }
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
