package fr.maillage.integration;

import static fr.maillage.integration.IntegrationApi.BASE;
import static fr.maillage.integration.IntegrationApi.newTenant;
import static fr.maillage.integration.IntegrationApi.reader;
import static fr.maillage.integration.IntegrationApi.siren;
import static fr.maillage.integration.IntegrationApi.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.client.Clients;
import fr.maillage.integration.datasubject.DataSubjectSamples;
import fr.maillage.integration.webhook.Subscriber;
import fr.maillage.integration.webhook.Subscriber.Hook;
import fr.maillage.platform.testing.contract.ContractFuzz;
import fr.maillage.platform.testing.contract.FuzzReport;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractFuzzIT {

    private static final String RECEIVER = "https://evenements.rennes.example/maillage";

    @Test
    @Tag("IN-04")
    @Tag("ER-01")
    void every_answer_to_whatever_is_sent_is_one_the_contract_announces() {
        IntegrationApi.operator();
        String alias = IntegrationApi.created();
        aFeedThatNobodyWaitsFor();

        String client = Clients.made(IntegrationContract.RENNES);
        Subscriber subscriber = Subscriber.fresh();
        Hook hook = subscriber.hook(RECEIVER, "*");
        String[] doomed = Stream.generate(() -> subscriber.hook(RECEIVER, "*").id())
                .limit(3)
                .toArray(String[]::new);

        String erasure = DataSubjectSamples.executedErasure();

        FuzzReport report = ContractFuzz.of(IntegrationContract.read(), IntegrationContract.base())
                .token(operation -> operation.path().contains("/webhooks")
                        ? subscriber.token().signed()
                        : IntegrationContract.token(operation))
                .known("*", "id", hook.id())
                .known("*", "deliveryId", hook.pinged())
                .known("deleteWebhook", "id", doomed)
                .knownBodies("createWebhook", Subscriber.body(RECEIVER, "*"), Subscriber.body("https://10.0.0.1/", "*"))
                .knownBodies("changeWebhook", "{\"eventTypes\":[\"*\"]}", "{\"url\":\"ftp://a\"}")
                .knownBodies("moveWebhook", "{\"to\":\"PAUSED\"}", "{\"to\":\"ACTIVE\"}", "{\"to\":\"DELETED\"}")
                .knownBodies("rotateWebhookSecret", "{}", "{\"overlapHours\":0}", "{\"overlapHours\":169}")
                .knownBodies(
                        "replayWebhook",
                        "{\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2026-01-02T00:00:00Z\"}",
                        "{\"from\":\"2026-01-02T00:00:00Z\",\"to\":\"2026-01-01T00:00:00Z\"}")
                .known("*", "alias", alias)
                .known("*", "If-Match", "*")
                .known("getClient", "id", client)
                .known("changeClient", "id", client)
                .known("listClientHistory", "id", client)
                .known("addClientKey", "id", client)
                .known("moveClient", "id", client)
                .known("deleteClient", "id", Clients.made(IntegrationContract.RENNES))
                .known("removeClientKey", "id", Clients.madeWithTwoKeys(IntegrationContract.RENNES))
                .known("removeClientKey", "kid", "first")
                .known("fetchClientKeys", "id", publishing())
                .known("getDataSubjectRequest", "id", erasure)
                .known("getDataSubjectProof", "id", erasure)
                .known("listDataSubjectRequestHistory", "id", erasure)
                .known("getDataSubjectPackage", "id", DataSubjectSamples.accessThatStays())
                .known("moveDataSubjectRequest", "id", DataSubjectSamples.received())
                .known("extendDataSubjectRequest", "id", DataSubjectSamples.received())
                .knownBodies(
                        "moveDataSubjectRequest",
                        "{\"to\":\"VERIFIED\",\"identityMethod\":\"DOCUMENT_SEEN\"}",
                        "{\"to\":\"WITHDRAWN\",\"reason\":\"Essai\"}")
                .knownBodies("extendDataSubjectRequest", "{\"reason\":\"Demande complexe\"}")
                .known("listEvents", "wait", "0", "1")
                .knownBodies("createTenant", creations())
                .knownBodies("createClient", Clients.newClient(Clients.name(), "registry:read"))
                .knownBodies("changeClient", "{\"description\":null}", "{\"tier\":\"bulk\"}", "{\"scopes\":[]}")
                .knownBodies("addClientKey", Clients.key("third"))
                .knownBodies("moveClient", "{\"to\":\"DISABLED\"}", "{\"to\":\"ACTIVE\",\"reason\":\"Essai\"}")
                .knownBodies(
                        "setNotificationPreferences",
                        "{\"language\":\"en\",\"kinds\":[{\"kind\":\"areas\",\"rhythm\":\"DAILY\"}]}",
                        "{\"language\":\"fr\",\"kinds\":[]}")
                .knownBodies("changeTenant", "{\"communeCodes\":[\"69123\"]}", "{\"domain\":null}", "{\"name\":\"\"}")
                .knownBodies(
                        "moveTenant",
                        "{\"to\":\"SUSPENDED\",\"reason\":\"Essai\"}",
                        "{\"to\":\"ACTIVE\",\"reason\":\"Essai\"}",
                        "{\"to\":\"FAILED\",\"reason\":\"Essai\"}")
                .run();

        System.out.println(report.table());
        report.assertClean();
        assertThat(report.neverSucceeded()).isEmpty();
    }

    /** Each may be asked for once in ten seconds. */
    private static String[] publishing() {
        return Stream.generate(() -> Clients.publishing(IntegrationContract.RENNES))
                .limit(3)
                .toArray(String[]::new);
    }

    /** Some that are new, one that is refused, for another organization has its alias. */
    private static String[] creations() {
        return Stream.of(siren(), siren(), siren(), siren())
                .flatMap(alias -> Stream.of(newTenant(alias, "one-" + alias), newTenant(alias, "two-" + alias)))
                .toArray(String[]::new);
    }

    /** With an event of everybody's, a read without {@code after} is answered at once however long it would wait. */
    private static void aFeedThatNobodyWaitsFor() {
        StandIns.registry().add("closed", "350000023", null, "{\"communeCode\":\"35238\"}");
        until(() -> !reader(IntegrationContract.RENNES)
                .get(BASE + "/events?limit=1")
                .jsonPath()
                .getList("$")
                .isEmpty());
    }
}
