package fr.maillage.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.contract.ContractExamples;
import fr.maillage.registry.imports.FinessFiles;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Loads the one structure that the contract's examples speak of, in the Creuse (23), which no other test counts. */
@QuarkusTest
class ContractExamplesIT {

    private static final String SCOPE = "department:23";

    @Test
    void every_example_of_the_contract_works_as_it_stands() {
        RegistryApi.awaitReference();
        FinessFiles file = FinessFiles.of("23096", 1, 3).dated("2026-05-12");
        String done = RegistryApi.queue("finess-stock", file.bytes(), "scope", SCOPE);
        RegistryApi.await(done);
        String waiting = RegistryApi.queue(
                "finess-stock",
                FinessFiles.of("23096", 1, 1).dated("2026-05-13").bytes(),
                "scope",
                SCOPE);
        RegistryApi.await(waiting);
        String id = waiting.substring(waiting.lastIndexOf('/') + 1);

        assertThat(ContractExamples.of(RegistryContract.read(), RegistryContract.base())
                        .token(RegistryContract::token)
                        .known("*", "id", id)
                        .known("getStructure", "id", FinessFiles.number("23", 1))
                        .known("submitImport", "scope", SCOPE)
                        .known("submitImport", "file", new String(file.bytes(), StandardCharsets.ISO_8859_1))
                        .complaints())
                .isEmpty();
    }
}
