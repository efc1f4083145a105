package fr.maillage.integration;

import static fr.maillage.integration.IntegrationApi.BASE;
import static fr.maillage.integration.IntegrationApi.await;
import static fr.maillage.integration.IntegrationApi.reader;
import static fr.maillage.integration.IntegrationApi.submit;
import static fr.maillage.integration.IntegrationApi.until;
import static fr.maillage.integration.IntegrationContract.RENNES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.client.Clients;
import fr.maillage.integration.datasubject.DataSubjectSamples;
import fr.maillage.integration.webhook.Subscriber;
import fr.maillage.integration.webhook.Subscriber.Hook;
import fr.maillage.platform.testing.contract.ContractExamples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Creates the one organization that the contract's examples speak of, which no other test asks for. */
@QuarkusTest
class ContractExamplesIT {

    private static final String RECEIVER = "https://evenements.rennes.example/maillage";

    @Test
    void every_example_of_the_contract_works_as_it_stands() {
        createRennes();
        newsForRennes();
        Subscriber rennes = Subscriber.joined(RENNES);
        String client = Clients.made(RENNES);
        Hook hook = rennes.hook(RECEIVER, "fr.maillage.registry.structure.*");
        assertThat(ContractExamples.of(IntegrationContract.read(), IntegrationContract.base())
                        .token(operation -> operation.path().contains("/webhooks")
                                ? rennes.token().signed()
                                : IntegrationContract.token(operation))
                        .known("*", "id", hook.id())
                        .known("*", "deliveryId", hook.pinged())
                        .fresh("createWebhook", "Idempotency-Key", ContractExamplesIT::key)
                        .fresh(
                                "moveWebhook",
                                "id",
                                () -> rennes.hook(RECEIVER, "*").id())
                        .fresh(
                                "deleteWebhook",
                                "id",
                                () -> rennes.hook(RECEIVER, "*").id())
                        .known("*", "alias", RENNES)
                        .known("*", "If-Match", "*")
                        .fresh("createTenant", "Idempotency-Key", ContractExamplesIT::key)
                        .fresh("moveTenant", "Idempotency-Key", ContractExamplesIT::key)
                        .fresh("moveTenant", "alias", IntegrationApi::created)
                        .fresh("getDataSubjectRequest", "id", DataSubjectSamples::executedErasure)
                        .fresh("getDataSubjectProof", "id", DataSubjectSamples::executedErasure)
                        .fresh("listDataSubjectRequestHistory", "id", DataSubjectSamples::executedErasure)
                        .fresh("getDataSubjectPackage", "id", DataSubjectSamples::executedAccess)
                        .fresh("moveDataSubjectRequest", "id", DataSubjectSamples::received)
                        .fresh("extendDataSubjectRequest", "id", DataSubjectSamples::received)
                        .fresh("registerDataSubjectRequest", "Idempotency-Key", ContractExamplesIT::key)
                        .fresh("moveDataSubjectRequest", "Idempotency-Key", ContractExamplesIT::key)
                        .fresh("extendDataSubjectRequest", "Idempotency-Key", ContractExamplesIT::key)
                        .known("getClient", "id", client)
                        .known("changeClient", "id", client)
                        .known("listClientHistory", "id", client)
                        .known("removeClientKey", "kid", "first")
                        .fresh("createClient", "Idempotency-Key", ContractExamplesIT::key)
                        .fresh("addClientKey", "Idempotency-Key", ContractExamplesIT::key)
                        .fresh("moveClient", "Idempotency-Key", ContractExamplesIT::key)
                        .fresh("addClientKey", "id", () -> Clients.made(RENNES))
                        .fresh("moveClient", "id", () -> Clients.made(RENNES))
                        .fresh("deleteClient", "id", () -> Clients.made(RENNES))
                        .fresh("fetchClientKeys", "id", () -> Clients.publishing(RENNES))
                        .fresh("fetchClientKeys", "Idempotency-Key", ContractExamplesIT::key)
                        .fresh("resealSecrets", "Idempotency-Key", ContractExamplesIT::key)
                        .fresh("removeClientKey", "id", () -> Clients.madeWithTwoKeys(RENNES))
                        .complaints())
                .isEmpty();
    }

    private static void createRennes() {
        Response answer = submit("""
                {"alias":"%s","kind":"collectivite","name":"Rennes Métropole","domain":"rennes.example",
                 "departments":["35"],"communeCodes":["35238"],
                 "firstUser":{"username":"anne.le-goff@rennes.example","email":"anne.le-goff@rennes.example",
                              "givenName":"Anne","familyName":"Le Goff","role":"planner"}}""".formatted(RENNES));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        await(RENNES, "ACTIVE");
        String event = StandIns.registry()
                .add("closed", "350000022", null, "{\"communeCode\":\"35238\"}")
                .toString();
        until(() -> reader(RENNES).get(BASE + "/events?limit=1000").asString().contains(event));
    }

    /** What a health officer of Rennes reads: requests of a client, and a letter. */
    private static void newsForRennes() {
        StandIns.gateway().count(RENNES, "dashboard-demo", LocalDate.of(2026, 11, 2), 1240, 3);
        StandIns.keycloak().addMember(RENNES, Clients.known(RENNES));
        Clients.officer(RENNES)
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"language\":\"fr\",\"kinds\":[{\"kind\":\"api-clients\",\"rhythm\":\"IMMEDIATE\"}]}")
                .put(BASE + "/notifications/preferences")
                .then()
                .statusCode(200);
        Clients.made(RENNES);
        until(() -> Clients.officer(RENNES)
                .get(BASE + "/notifications")
                .jsonPath()
                .getList("items.state")
                .contains("SENT"));
        until(() -> Clients.officer(RENNES)
                .get(BASE + "/usage?clientId=dashboard-demo&dayFrom=2026-11-01&dayTo=2026-11-30")
                .asString()
                .contains("1240"));
    }

    /** A creation or a move happens once with its key, and the key of an example may have been used. */
    private static String key() {
        return UUID.randomUUID().toString();
    }
}
