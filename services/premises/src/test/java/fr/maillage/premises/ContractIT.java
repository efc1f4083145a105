package fr.maillage.premises;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.contract.lint.ContractLint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed contract is what the application says, and says enough. Reads what the build exported. */
class ContractIT {

    private static final Path EXPORTED = Path.of("target/openapi/openapi.yaml");

    @Test
    void the_committed_contract_is_the_application_s() throws IOException {
        assertThat(Files.readString(PremisesContract.FILE))
                .as("the contract changed; if it should have: cp services/premises/%s openapi/premises.yaml", EXPORTED)
                .isEqualTo(Files.readString(EXPORTED));
    }

    @Test
    void it_follows_the_house_rules() {
        ContractLint.of("premises", PremisesContract.read())
                .exempt("list-paged", "listEvents", "a feed of CloudEvents: after, limit and wait, then Link to go on")
                .exempt(
                        "operation-refusals",
                        "revokeRequestShare",
                        "a share has no version: it is granted, then revoked")
                .exempt("schema-name", "InstallationRequest", "the thing itself is a request: somebody's, for a room")
                .exempt("schema-name", "WrittenInstallationRequest", "the same, with what has to be known of it")
                .exempt(
                        "operation-refusals",
                        "revokePremisesShare",
                        "a share has no version: it is granted, then revoked")
                .exempt("operation-refusals", "revokeLeaseShare", "a share has no version: it is granted, then revoked")
                .exempt(
                        "operation-refusals",
                        "releasePreReservation",
                        "a pre-reservation has no version: it is made, then released")
                .check();
    }
}
