package fr.maillage.premises;

import static fr.maillage.premises.SamplePremises.several;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.contract.ContractFuzz;
import fr.maillage.platform.testing.contract.FuzzReport;
import fr.maillage.platform.testing.contract.WireAnswer;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Works in an organization that no other test acts for, and rehearses its imports. */
@QuarkusTest
@Tag("IN-04")
@Tag("ER-01")
class ContractFuzzIT {

    private static final String ORGANIZATION = "241927201";

    private static final SamplePremises SAMPLES = new SamplePremises(ORGANIZATION);

    @Test
    void every_answer_to_whatever_is_sent_is_one_the_contract_announces() {
        String premises = SAMPLES.premises();
        FuzzReport report = LeasingExamples.of(ORGANIZATION)
                .in(contacts(units(withRequests(fuzz(premises)), premises), premises))
                .afterAccepted(ContractFuzzIT::await)
                .run();

        System.out.println(report.table());
        report.assertClean();
        assertThat(report.neverSucceeded()).isSubsetOf("cancelJob");
    }

    private static ContractFuzz withRequests(ContractFuzz fuzz) {
        return new SampleMatching(ORGANIZATION).in(new SampleRequests(ORGANIZATION).in(fuzz));
    }

    private static ContractFuzz fuzz(String premises) {
        String attachment = SAMPLES.attachment(premises);
        String loaded = SAMPLES.loaded();
        return ContractFuzz.of(PremisesContract.read(), PremisesContract.base())
                .token(PremisesContract.tokens(ORGANIZATION))
                .known("*", "id", premises)
                .known("*", "If-Match", "*")
                .known("getJob", "id", loaded)
                .known("getImport", "id", loaded)
                .known("listImportErrors", "id", loaded)
                .known("getImportTemplate", "kind", "premises")
                .known("submitImport", "kind", "premises")
                .known("submitImport", "dryRun", "true")
                .known("submitImport", "file", SamplePremises.FILE)
                .known("getAttachment", "id", attachment)
                .known("getAttachmentContent", "id", attachment)
                .known("archiveAttachment", "id", several(2, () -> SAMPLES.attachment(premises)))
                .known("attachToPremises", "file", SamplePremises.DOCUMENT)
                .known("attachToPremises", "visibleTo", "planner", "ars")
                .known("listEvents", "after", SAMPLES.event())
                .known("listEvents", "wait", "0", "1")
                .known("listPremises", "territory", "commune:31555")
                .known("listPremises", "near", "43.64,1.49")
                .known("getPremisesZoning", "at", "2026-01-01")
                .knownBodies("createPremises", bodies("createPremises"))
                .known("changePremises", "id", several(4, SAMPLES::premises))
                .knownBodies("changePremises", bodies("changePremises"))
                .known("archivePremises", "id", several(2, SAMPLES::premises))
                .known("movePremises", "id", several(4, SAMPLES::premises))
                .knownBodies("movePremises", bodies("movePremises"))
                .known("sharePremises", "id", several(4, SAMPLES::premises))
                .knownBodies("sharePremises", bodies("sharePremises"))
                .known("revokePremisesShare", "shareId", several(2, () -> SAMPLES.share(premises)));
    }

    private static ContractFuzz units(ContractFuzz fuzz, String premises) {
        return fuzz.known("getUnit", "unitId", SAMPLES.unit(premises))
                .known("listUnitHistory", "unitId", SAMPLES.unit(premises))
                .knownBodies("addUnit", bodies("addUnit"))
                .known("changeUnit", "unitId", several(4, () -> SAMPLES.unit(premises)))
                .knownBodies("changeUnit", bodies("changeUnit"))
                .known("archiveUnit", "unitId", several(2, () -> SAMPLES.unit(premises)))
                .known("moveUnit", "unitId", several(4, () -> SAMPLES.unit(premises)))
                .knownBodies("moveUnit", bodies("moveUnit"));
    }

    private static ContractFuzz contacts(ContractFuzz fuzz, String premises) {
        String contact = SAMPLES.contact(premises);
        return fuzz.knownBodies("addContact", bodies("addContact"))
                .known("getContact", "contactId", contact)
                .known("listContactEntries", "contactId", contact)
                .known("noteContact", "contactId", contact)
                .knownBodies("noteContact", bodies("noteContact"))
                .known("changeContact", "contactId", several(4, () -> SAMPLES.contact(premises)))
                .known("archiveContact", "contactId", several(2, () -> SAMPLES.contact(premises)));
    }

    /** The one that the contract shows, and one that fits the schema and perhaps no rule. */
    private static String[] bodies(String operation) {
        String shown = PremisesContract.example(operation);
        return new String[] {shown, shown.replace("2026-", "0001-")};
    }

    /** Jobs are seen by whoever may ask for them: the organization, or the operator. */
    private static void await(WireAnswer answer) {
        String location = answer.headers().get("location");
        if (location != null) {
            boolean ours = PremisesApi.officer(ORGANIZATION).get(location).statusCode() == 200;
            PremisesApi.await(ours ? PremisesApi.officer(ORGANIZATION) : PremisesApi.operator(), location);
        }
    }
}
