package fr.maillage.premises;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.maillage.platform.data.job.JobStore;
import fr.maillage.platform.data.job.NewJob;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.platform.testing.contract.ContractExamples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Makes what the contract's examples speak of, in an organization that no other test acts for. */
@QuarkusTest
class ContractExamplesIT {

    static final String ORGANIZATION = "243300316";

    private static final SamplePremises SAMPLES = new SamplePremises(ORGANIZATION);

    private final JobStore jobs;
    private final TenantContext context;

    ContractExamplesIT(JobStore jobs, TenantContext context) {
        this.jobs = jobs;
        this.context = context;
    }

    @Test
    void every_example_of_the_contract_works_as_it_stands() {
        assertThat(LeasingExamples.ofTheContract(ORGANIZATION).in(examples()).complaints())
                .isEmpty();
    }

    private ContractExamples examples() {
        String premises = SAMPLES.premises();
        String contact = SAMPLES.contact(premises);
        String attachment = SAMPLES.attachment(premises);
        String loaded = SAMPLES.loaded();
        SAMPLES.event();
        ContractExamples examples = ContractExamples.of(PremisesContract.read(), PremisesContract.base())
                .token(PremisesContract.tokens(ORGANIZATION))
                .known("*", "id", premises)
                .known("*", "If-Match", "*")
                .known("getJob", "id", loaded)
                .fresh("cancelJob", "id", this::waiting)
                .known("getImport", "id", loaded)
                .known("listImportErrors", "id", loaded)
                .known("submitImport", "file", SamplePremises.FILE)
                .known("getAttachment", "id", attachment)
                .known("getAttachmentContent", "id", attachment)
                .fresh("archiveAttachment", "id", () -> SAMPLES.attachment(premises))
                .known("attachToPremises", "file", SamplePremises.DOCUMENT);
        return contacts(units(withRequests(examples), premises), premises, contact)
                .fresh("createPremises", "Idempotency-Key", ContractExamplesIT::key)
                .fresh("createRequest", "Idempotency-Key", ContractExamplesIT::key)
                .fresh("changePremises", "id", SAMPLES::premises)
                .fresh("archivePremises", "id", SAMPLES::premises)
                .fresh("movePremises", "id", SAMPLES::premises)
                .fresh("revokePremisesShare", "shareId", () -> SAMPLES.share(premises));
    }

    private static ContractExamples withRequests(ContractExamples examples) {
        return new SampleMatching(ORGANIZATION).in(new SampleRequests(ORGANIZATION).in(examples));
    }

    private static ContractExamples units(ContractExamples examples, String premises) {
        return examples.known("getUnit", "unitId", SAMPLES.unit(premises))
                .known("listUnitHistory", "unitId", SAMPLES.unit(premises))
                .fresh("addUnit", "id", SAMPLES::premises)
                .fresh("changeUnit", "unitId", () -> SAMPLES.unit(premises))
                .fresh("archiveUnit", "unitId", () -> SAMPLES.unit(premises))
                .fresh("moveUnit", "unitId", () -> SAMPLES.unit(premises));
    }

    private static ContractExamples contacts(ContractExamples examples, String premises, String contact) {
        return examples.known("getContact", "contactId", contact)
                .known("listContactEntries", "contactId", contact)
                .known("noteContact", "contactId", contact)
                .fresh("changeContact", "contactId", () -> SAMPLES.contact(premises))
                .fresh("archiveContact", "contactId", () -> SAMPLES.contact(premises));
    }

    /** What is made once with its key may have been made. */
    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** Of a kind that no handler takes, so that it stays queued. */
    private String waiting() {
        UUID id = UUID.randomUUID();
        context.asWorker(
                WorkerScope.of(ORGANIZATION),
                "test",
                () -> jobs.add(new NewJob(
                        id,
                        "test:none",
                        "test",
                        JsonNodeFactory.instance.objectNode(),
                        ORGANIZATION,
                        "subject-of-officer-of-" + ORGANIZATION)));
        return id.toString();
    }
}
