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

    private static final String SITE = FinessFiles.number("23", 1);

    private static final SampleRecords RECORDS = new SampleRecords(ORGANIZATION, "23096", SITE, PERSON);

    /** In the Creuse, like the structure. */
    private static void person() {
        byte[] file = RppsFiles.empty()
                .physician(2301, "23096", "SM54", C.FAMILY, "LE GOFF", C.GIVEN, "Yann")
                .bytes();
        RegistryApi.load("rpps-activities", file, "scope", SCOPE);
    }

    @AfterEach
    void nobody() {
        SampleRecords.noCensus();
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
        SampleRecords.census();
        String area = SAMPLES.area();
        SAMPLES.share(area);
        String attachment = SAMPLES.attachment(area);
        SAMPLES.event();
        String structure = RECORDS.structure();
        String shared = RECORDS.structure();
        RECORDS.share(shared);
        String membership = RECORDS.membership();
        String unit = RECORDS.mobileUnit();
        String knownPerson = RECORDS.knownPerson();
        String knownStructure = RECORDS.knownStructure();
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
                        .beside("listProfessionals", "sort", "quality", "territory", SCOPE)
                        .beside("listProfessionals", "qualityBelow", "80", "territory", SCOPE)
                        .beside("exportProfessionals", "qualityBelow", "80", "territory", SCOPE)
                        .beside("listDirectoryMobileUnitPassages", "to", "2026-12-20", "from", "2026-11-22")
                        .beside("listMobileUnitPassages", "to", "2026-12-20", "from", "2026-11-22")
                        .known("getProfessional", "id", PERSON)
                        .known("getProfessionalKnowledge", "id", knownPerson)
                        .known("listProfessionalKnowledgeHistory", "id", knownPerson)
                        .known("putProfessionalKnowledge", "id", knownPerson)
                        .fresh("putProfessionalKnowledge", "If-Match", () -> "*")
                        .fresh("changeProfessionalKnowledge", "id", RECORDS::knownPerson)
                        .fresh("archiveProfessionalKnowledge", "id", RECORDS::knownPerson)
                        .known("getStructureKnowledge", "id", knownStructure)
                        .known("putStructureKnowledge", "id", knownStructure)
                        .fresh("putStructureKnowledge", "If-Match", () -> "*")
                        .fresh("createStructure", "Idempotency-Key", ContractExamplesIT::key)
                        .fresh("changeStructure", "id", RECORDS::structure)
                        .fresh("archiveStructure", "id", RECORDS::structure)
                        .fresh("moveStructure", "id", RECORDS::structure)
                        .known("listStructureHistory", "id", structure)
                        .known("shareStructure", "id", structure)
                        .known("listStructureShares", "id", shared)
                        .known("revokeStructureShare", "id", shared)
                        .fresh("revokeStructureShare", "shareId", () -> RECORDS.share(shared))
                        .known("listDirectoryMobileUnitPassages", "id", unit)
                        .fresh("createMembership", "Idempotency-Key", ContractExamplesIT::key)
                        .known("getMembership", "id", membership)
                        .known("listMembershipHistory", "id", membership)
                        .fresh("changeMembership", "id", RECORDS::membership)
                        .fresh("archiveMembership", "id", RECORDS::membership)
                        .fresh("moveMembership", "id", RECORDS::membership)
                        .fresh("createMobileUnit", "Idempotency-Key", ContractExamplesIT::key)
                        .known("getMobileUnit", "id", unit)
                        .known("listMobileUnitPassages", "id", unit)
                        .known("listMobileUnitHistory", "id", unit)
                        .fresh("changeMobileUnit", "id", RECORDS::mobileUnit)
                        .fresh("archiveMobileUnit", "id", RECORDS::mobileUnit)
                        .fresh("moveMobileUnit", "id", RECORDS::mobileUnit)
                        .known("getChangeProposal", "id", RECORDS.proposal())
                        .fresh("moveChangeProposal", "id", RECORDS::proposal)
                        .fresh("createMerge", "Idempotency-Key", ContractExamplesIT::key)
                        .known("getMerge", "id", RECORDS.merge())
                        .fresh("moveMerge", "id", RECORDS::merge)
                        .known("getActivityLocation", "id", PERSON)
                        .known("getActivityLocation", "activityId", RECORDS.activity())
                        .known("setActivityLocation", "id", PERSON)
                        .known("setActivityLocation", "activityId", RECORDS.activity())
                        .known("giveBackActivityLocation", "id", PERSON)
                        .fresh("giveBackActivityLocation", "activityId", RECORDS::placedActivity)
                        .known("getStructureLocation", "id", SITE)
                        .known("setStructureLocation", "id", SITE)
                        .fresh("giveBackStructureLocation", "id", RECORDS::placedStructure)
                        .known("checkRpps", "value", PERSON)
                        .known("checkFiness", "value", SITE)
                        .known("getStructure", "id", SITE)
                        .known("submitImport", "scope", SCOPE)
                        .known("submitImport", "profession", "")
                        .known("submitImport", "act", "")
                        .known("submitImport", "validFrom", "")
                        .known("submitImport", "system", "")
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
