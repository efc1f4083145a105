package fr.maillage.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.contract.Contract;
import fr.maillage.platform.testing.contract.breaks.ContractBreaks;
import fr.maillage.platform.testing.contract.lint.ContractLint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed contract is what the application says, and says enough. Reads what the build exported. */
class ContractIT {

    private static final Path BASELINE = Path.of("../../openapi/baseline");
    private static final Path EXPORTED = Path.of("target/openapi/openapi.yaml");

    @Test
    void the_committed_contract_is_the_application_s() throws IOException {
        assertThat(Files.readString(RegistryContract.FILE))
                .as("the contract changed; if it should have: cp services/registry/%s openapi/registry.yaml", EXPORTED)
                .isEqualTo(Files.readString(EXPORTED));
    }

    @Test
    void no_client_of_the_released_contract_breaks() {
        ContractBreaks.between(Contract.read(BASELINE.resolve("registry.yaml")), RegistryContract.read())
                .check(BASELINE.resolve("registry.breaks"));
    }

    @Test
    void it_follows_the_house_rules() {
        ContractLint.of("registry", RegistryContract.read())
                .exempt("list-paged", "listEvents", "a feed of CloudEvents: after, limit and wait, then Link to go on")
                .exempt("operation-refusals", "revokeAreaShare", "a share has no version: it is granted, then revoked")
                .exempt(
                        "operation-refusals",
                        "revokeStructureShare",
                        "a share has no version: it is granted, then revoked")
                .check();
    }
}
