package fr.maillage.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** What one organization makes for the tests of the contract to name; each call makes a new one and gives its id. */
final class SampleAreas {

    /** A document that may be attached. */
    static final String DOCUMENT = "commune;vote\nToulouse;oui\n";

    private static final String AREAS = RegistryApi.BASE + "/areas";

    private final String organization;

    SampleAreas(String organization) {
        this.organization = organization;
    }

    String area() {
        Response made = officer()
                .contentType("application/json")
                .body(Map.of(
                        "name",
                        "Secteur " + UUID.randomUUID(),
                        "kind",
                        "SECTOR",
                        "members",
                        List.of("commune:31555", "commune:31069")))
                .post(AREAS);
        return made(made);
    }

    String[] areas(int count) {
        return IntStream.range(0, count).mapToObj(_ -> area()).toArray(String[]::new);
    }

    String share(String area) {
        return made(officer()
                .contentType("application/json")
                .body(Map.of("grantee", "ars-31", "fieldSet", "outline"))
                .post(AREAS + "/" + area + "/shares"));
    }

    String attachment(String area) {
        return made(officer()
                .multiPart("file", "deliberation.csv", DOCUMENT.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(AREAS + "/" + area + "/attachments"));
    }

    /** An event that the organization sees; waits until there is one. */
    String event() {
        Response events = officer().get(RegistryApi.BASE + "/events?limit=1&wait=20");
        assertThat(events.statusCode()).as(events.asString()).isEqualTo(200);
        return events.jsonPath().getString("[0].id");
    }

    private RequestSpecification officer() {
        return given().auth().oauth2(RegistryContract.officer(organization));
    }

    private static String made(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }
}
