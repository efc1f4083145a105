package fr.maillage.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.contract.ContractExamples;
import fr.maillage.registry.imports.FinessFiles;
import fr.maillage.registry.rpps.RppsFiles;
import fr.maillage.registry.rpps.RppsFiles.C;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Loads the one structure that the contract's examples speak of, in the Creuse (23), which no other test counts. */
@QuarkusTest
class ContractExamplesIT {

    private static final String ORGANIZATION = "242300135";

    private static final SampleAreas SAMPLES = new SampleAreas(ORGANIZATION);

    private static final String SCOPE = "department:23";

    private static final FinessFiles FILE = FinessFiles.of("23096", 1, 3).dated("2026-05-12");

    private static final String PERSON = RppsFiles.rpps(2301);

    /** In the Creuse, like the structure. */
    private static void person() {
        byte[] file = RppsFiles.empty()
                .physician(2301, "23096", "SM54", C.FAMILY, "LE GOFF", C.GIVEN, "Yann")
                .bytes();
        RegistryApi.load("rpps-activities", file, "scope", SCOPE);
    }

    @AfterEach
    void nobody() {
        for (String table : List.of("professional", "professional_activity", "professional_skill")) {
            RegistryDatabase.execute("delete from " + table);
        }
    }

    @Test
    void every_example_of_the_contract_works_as_it_stands() {
        RegistryApi.awaitReference();
        String done = RegistryApi.queue("finess-stock", FILE.bytes(), "scope", SCOPE);
        RegistryApi.await(done);
        person();
        String area = SAMPLES.area();
        SAMPLES.share(area);
        String attachment = SAMPLES.attachment(area);
        SAMPLES.event();
        assertThat(ContractExamples.of(RegistryContract.read(), RegistryContract.base())
                        .token(RegistryContract.tokens(ORGANIZATION))
                        .known("*", "id", id(done))
                        .known("*", "If-Match", "*")
                        .fresh("createArea", "Idempotency-Key", ContractExamplesIT::key)
                        .known("getArea", "id", area)
                        .known("listAreaAttachments", "id", area)
                        .known("listAreaHistory", "id", area)
                        .known("listAreaShares", "id", area)
                        .known("attachToArea", "id", area)
                        .known("attachToArea", "file", SampleAreas.DOCUMENT)
                        .known("shareArea", "id", area)
                        .known("revokeAreaShare", "id", area)
                        .fresh("revokeAreaShare", "shareId", () -> SAMPLES.share(area))
                        .fresh("changeArea", "id", SAMPLES::area)
                        .fresh("archiveArea", "id", SAMPLES::area)
                        .fresh("moveArea", "id", SAMPLES::area)
                        .known("getAttachment", "id", attachment)
                        .known("getAttachmentContent", "id", attachment)
                        .fresh("archiveAttachment", "id", () -> SAMPLES.attachment(area))
                        .fresh("cancelJob", "id", ContractExamplesIT::waiting)
                        .fresh("cancelImport", "id", ContractExamplesIT::waiting)
                        .fresh("releaseImport", "id", ContractExamplesIT::waiting)
                        .beside("listStructures", "sort", "distance", "near", "46.17,1.87")
                        .beside("listProfessionals", "sort", "distance", "near", "46.17,1.87")
                        .known("getProfessional", "id", PERSON)
                        .known("checkRpps", "value", PERSON)
                        .known("checkFiness", "value", FinessFiles.number("23", 1))
                        .known("getStructure", "id", FinessFiles.number("23", 1))
                        .known("submitImport", "scope", SCOPE)
                        .known("submitImport", "file", new String(FILE.bytes(), StandardCharsets.ISO_8859_1))
                        .complaints())
                .isEmpty();
    }

    /** The one area is composed once: its name would be taken the second time. */
    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** An import that would remove most of what is there, and therefore waits. */
    private static String waiting() {
        RegistryApi.load("finess-stock", FILE.bytes(), "scope", SCOPE);
        byte[] fewer = FinessFiles.of("23096", 1, 1).dated("2026-05-13").bytes();
        String location = RegistryApi.queue("finess-stock", fewer, "scope", SCOPE);
        assertThat(RegistryApi.await(location).getString("state")).isEqualTo("WAITING_RELEASE");
        return id(location);
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
