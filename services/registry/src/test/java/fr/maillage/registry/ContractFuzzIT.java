package fr.maillage.registry;

import static fr.maillage.registry.SampleRecords.several;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.contract.ContractFuzz;
import fr.maillage.platform.testing.contract.FuzzReport;
import fr.maillage.platform.testing.contract.WireAnswer;
import fr.maillage.registry.imports.FinessFiles;
import fr.maillage.registry.rpps.RppsFiles;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Works in the Creuse (23) and the Corrèze (19), which no other test counts, and rehearses its imports. */
@QuarkusTest
@Tag("IN-04")
@Tag("ER-01")
class ContractFuzzIT {

    private static final String ORGANIZATION = "241927201";

    private static final String SCOPE = "department:23";

    @Test
    void every_answer_to_whatever_is_sent_is_one_the_contract_announces() {
        RegistryApi.awaitReference();
        FinessFiles files = FinessFiles.of("23096", 1, 40);
        String done = RegistryApi.queue("finess-stock", files.bytes(), "scope", SCOPE);
        RegistryApi.await(done);
        byte[] people = RppsFiles.empty()
                .physician(2301, "23096", "SM54")
                .nurse(2302, "23096")
                .bytes();
        RegistryApi.load("rpps-activities", people, "scope", SCOPE);
        SampleAreas samples = new SampleAreas(ORGANIZATION);
        String area = samples.area();
        String attachment = samples.attachment(area);
        SampleRecords records =
                new SampleRecords(ORGANIZATION, "23096", FinessFiles.number("23", 1), RppsFiles.rpps(2301));
        String structure = records.structure();
        String membership = records.membership();
        String unit = records.mobileUnit();
        String person = records.knownPerson();
        String knownStructure = records.knownStructure();
        String toCancel = waiting("19272", "department:19");

        FuzzReport report = ContractFuzz.of(RegistryContract.read(), RegistryContract.base())
                .token(RegistryContract.tokens(ORGANIZATION))
                .known("*", "id", id(done))
                .known("*", "If-Match", "*")
                .known("getArea", "id", area)
                .known("changeArea", "id", samples.areas(2))
                .known("archiveArea", "id", samples.areas(2))
                .known("moveArea", "id", samples.areas(2))
                .known("listAreaAttachments", "id", area)
                .known("attachToArea", "id", area)
                .known("attachToArea", "file", SampleAreas.DOCUMENT)
                .known("attachToArea", "visibleTo", "planner", "ars")
                .known("listAreaHistory", "id", area)
                .known("shareArea", "id", area)
                .known("listAreaShares", "id", area)
                .known("revokeAreaShare", "id", area)
                .known("revokeAreaShare", "shareId", samples.share(area), samples.share(area))
                .known("getAttachment", "id", attachment)
                .known("getAttachmentContent", "id", attachment)
                .known("archiveAttachment", "id", samples.attachment(area), samples.attachment(area))
                .known("listEvents", "after", samples.event())
                .known("listEvents", "wait", "0", "1")
                .known("cancelImport", "id", toCancel, id(done))
                .known("getProfessional", "id", RppsFiles.rpps(2301), RppsFiles.rpps(2302))
                .known("listProfessionals", "territory", SCOPE, "commune:23096")
                .known("listProfessionals", "profession", "10", "60", "R95:93")
                .known("listProfessionals", "practiceMode", "L", "S", "MIXED")
                .known("listProfessionals", "careTier", "FIRST_RECOURSE", "SECOND_RECOURSE")
                .known("listProfessionals", "structure", FinessFiles.number("23", 1))
                .known("listDirectoryProfessionals", "territory", SCOPE, "commune:23096")
                .known("listDirectoryProfessionals", "profession", "10", "60")
                .known("listDirectoryProfessionals", "structure", FinessFiles.number("23", 1))
                .known("listDirectoryStructures", "territory", SCOPE, "commune:23096")
                .known("getStructure", "id", FinessFiles.number("23", 1))
                .known("getTerritory", "level", "commune", "epci", "department", "region")
                .known("listCodes", "system", "finess-category", "job-state")
                .known("getImportTemplate", "kind", "communes", "epci")
                .known("listStructures", "territory", SCOPE, "commune:23096")
                .known("getTerritory", "code", "23096", "242320109", "23", "75")
                .known("getPopulation", "territory", SCOPE, "commune:23096")
                .known("getTerritoryZoning", "level", "commune")
                .known("getTerritoryZoning", "code", "23096")
                .known("getTerritoryZoning", "at", "2026-01-01")
                .known("getProfessionalKnowledge", "id", person)
                .known("listProfessionalKnowledgeHistory", "id", person)
                .known("putProfessionalKnowledge", "id", several(8, SampleRecords::newPerson))
                .knownBodies("putProfessionalKnowledge", bodies("putProfessionalKnowledge"))
                .known("changeProfessionalKnowledge", "id", several(4, records::knownPerson))
                .known("archiveProfessionalKnowledge", "id", several(2, records::knownPerson))
                .known("getStructureKnowledge", "id", knownStructure)
                .known("putStructureKnowledge", "id", several(8, records::structure))
                .knownBodies("putStructureKnowledge", bodies("putStructureKnowledge"))
                .known("changeStructure", "id", several(4, records::structure))
                .known("archiveStructure", "id", several(2, records::structure))
                .known("moveStructure", "id", several(4, records::structure))
                .known("listStructureHistory", "id", structure)
                .known("shareStructure", "id", several(4, records::structure))
                .knownBodies("shareStructure", bodies("shareStructure"))
                .known("listStructureShares", "id", structure)
                .known("revokeStructureShare", "id", structure)
                .known("revokeStructureShare", "shareId", several(2, () -> records.share(structure)))
                .known("listDirectoryMobileUnitPassages", "id", unit)
                .knownBodies("createMembership", bodies("createMembership"))
                .known("getMembership", "id", membership)
                .known("listMembershipHistory", "id", membership)
                .known("changeMembership", "id", several(4, records::membership))
                .known("archiveMembership", "id", several(2, records::membership))
                .known("moveMembership", "id", several(4, records::membership))
                .known("listMemberships", "structure", structure, FinessFiles.number("23", 1))
                .known("getMobileUnit", "id", unit)
                .known("listMobileUnitPassages", "id", unit)
                .known("listMobileUnitHistory", "id", unit)
                .known("changeMobileUnit", "id", several(4, records::mobileUnit))
                .known("archiveMobileUnit", "id", several(2, records::mobileUnit))
                .known("moveMobileUnit", "id", several(4, records::mobileUnit))
                .knownBodies("createChangeProposal", bodies("createChangeProposal"))
                .known("getChangeProposal", "id", records.proposal())
                .known("moveChangeProposal", "id", several(4, records::proposal))
                .knownBodies("createMerge", merge(38, 39), merge(39, 38), merge(38, 38), "{}")
                .known("getMerge", "id", records.merge())
                .known("moveMerge", "id", several(4, records::merge))
                .known("getActivityLocation", "id", RppsFiles.rpps(2301))
                .known("getActivityLocation", "activityId", records.activity())
                .known("setActivityLocation", "id", RppsFiles.rpps(2301))
                .known("setActivityLocation", "activityId", records.activity())
                .known("giveBackActivityLocation", "id", RppsFiles.rpps(2301))
                .known("giveBackActivityLocation", "activityId", records.placedActivity())
                .known("getStructureLocation", "id", FinessFiles.number("23", 1), FinessFiles.number("23", 2))
                .known("setStructureLocation", "id", FinessFiles.number("23", 1), FinessFiles.number("23", 2))
                .known("giveBackStructureLocation", "id", records.placedStructure())
                .known("submitImport", "kind", "finess-stock")
                .known("submitImport", "profession", "")
                .known("submitImport", "act", "")
                .known("submitImport", "validFrom", "")
                .known("submitImport", "system", "")
                .known("submitImport", "scope", SCOPE)
                .known("submitImport", "vintage", "2026-06-02")
                .known("submitImport", "dryRun", "true")
                .known("submitImport", "file", new String(files.bytes(), StandardCharsets.ISO_8859_1))
                .afterAccepted(ContractFuzzIT::await)
                .run();

        System.out.println(report.table());
        report.assertClean();
        // Any later import overtakes one that waits; ContractExamplesIT releases, and cancels as a job, one that just
        // came.
        assertThat(report.neverSucceeded()).isSubsetOf("releaseImport", "cancelJob");
    }

    /** The one that the contract shows, which names what is there, and two that fit the schema and no rule. */
    private static String[] bodies(String operation) {
        String shown = RegistryContract.example(operation);
        return new String[] {
            shown, shown.replace("2026-", "0001-"), shown.replaceAll("\"[0-9]{9,11}\"", "\"local:nobody\"")
        };
    }

    private static String merge(int kept, int merged) {
        return "{\"objectType\":\"STRUCTURE\",\"keptId\":\"%s\",\"mergedId\":\"%s\",\"reason\":\"Doublon.\"}"
                .formatted(FinessFiles.number("23", kept), FinessFiles.number("23", merged));
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
