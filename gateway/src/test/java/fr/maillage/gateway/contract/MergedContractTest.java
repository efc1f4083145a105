package fr.maillage.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.maillage.platform.testing.contract.Contract;
import fr.maillage.platform.testing.contract.ContractExamples;
import fr.maillage.platform.testing.contract.lint.ContractLint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What callers see at {@code /openapi.json}: all committed contracts as one. */
class MergedContractTest {

    private static final Path CONTRACTS = Path.of("../openapi");

    private static Contract merged() throws IOException {
        ContractMerge merge = new ContractMerge(new Login("http://issuer"), "/", "0.1.0");
        YAMLMapper yaml = new YAMLMapper();
        try (Stream<Path> files = Files.list(CONTRACTS)) {
            List<Path> contracts = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            for (Path file : contracts) {
                String service = file.getFileName().toString().replace(".yaml", "");
                merge.add(service, (ObjectNode) yaml.readTree(file.toFile()));
            }
        }
        return Contract.parse(merge.addOwn(Contracts.own()).result().toString());
    }

    @Test
    void it_follows_the_house_rules() throws IOException {
        ContractLint.ofMerged(merged())
                .exempt(
                        "list-paged",
                        "registryListEvents",
                        "a feed of CloudEvents: after, limit and wait, then Link to go on")
                .exempt("operation-refusals", "revokeAreaShare", "a share has no version: it is granted, then revoked")
                .exempt(
                        "operation-refusals",
                        "revokeStructureShare",
                        "a share has no version: it is granted, then revoked")
                .exempt(
                        "list-paged",
                        "premisesListEvents",
                        "a feed of CloudEvents: after, limit and wait, then Link to go on")
                .exempt(
                        "operation-refusals",
                        "revokePremisesShare",
                        "a share has no version: it is granted, then revoked")
                .exempt(
                        "operation-refusals",
                        "revokeRequestShare",
                        "a share has no version: it is granted, then revoked")
                .exempt("operation-refusals", "revokeLeaseShare", "a share has no version: it is granted, then revoked")
                .exempt(
                        "operation-refusals",
                        "releasePreReservation",
                        "a pre-reservation has no version: it is made, then released")
                .exempt("schema-name", "InstallationRequest", "the thing itself is a request: somebody's, for a room")
                .exempt("schema-name", "WrittenInstallationRequest", "the same, with what has to be known of it")
                .exempt("path-name", "getTerritorySheet", "the gateway's own composition, named so in docs/api.md")
                .check();
    }

    @Test
    void its_examples_still_fit_their_schemas() throws IOException {
        assertThat(ContractExamples.misshapen(merged())).isEmpty();
    }
}
