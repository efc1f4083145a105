package fr.maillage.premises;

import static fr.maillage.premises.PremisesApi.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.premises.SampleContacts;
import fr.maillage.premises.premises.SampleRooms;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What one organization makes for the tests of the contract to name; each call makes a new one and gives its id. */
final class SamplePremises {

    /** A document that may be attached. */
    static final String DOCUMENT = "piece;surface\nCabinet 1;25\n";

    /** A file that may be loaded. */
    static final String FILE =
            "nom;code commune;surface totale m2;propriétaire;titre;cellule;surface cellule m2\nCentre;31555;100;CITY;LEASE;A;25\n";

    private final String organization;

    SamplePremises(String organization) {
        this.organization = organization;
    }

    String premises() {
        return SampleRooms.fresh().rooms(3).enter(organization);
    }

    String unit(String premises) {
        return PremisesApi.made(
                PremisesApi.officer(organization),
                "/premises/" + premises + "/units",
                SampleRooms.unit("Cellule " + UUID.randomUUID(), 1));
    }

    String contact(String premises) {
        return SampleContacts.talkedTo(organization, premises);
    }

    String share(String premises) {
        return PremisesApi.made(
                PremisesApi.officer(organization),
                "/premises/" + premises + "/shares",
                Map.of("grantee", "ars-31", "fieldSet", "offer"));
    }

    String attachment(String premises) {
        Response made = PremisesApi.officer(organization)
                .multiPart("visibleTo", "health-officer")
                .multiPart("file", "plan.csv", DOCUMENT.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(BASE + "/premises/" + premises + "/attachments");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath().getString("id");
    }

    /** An import that is done. */
    String loaded() {
        Response accepted = PremisesApi.officer(organization)
                .multiPart("kind", "premises")
                .multiPart("file", "locaux.csv", FILE.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(BASE + "/imports");
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        String location = accepted.header("Location");
        PremisesApi.await(PremisesApi.officer(organization), location);
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** An event that the organization sees; waits until there is one. */
    String event() {
        Response events = PremisesApi.officer(organization).get(BASE + "/events?limit=1&wait=20");
        assertThat(events.statusCode()).as(events.asString()).isEqualTo(200);
        return events.jsonPath().getString("[0].id");
    }

    static String[] several(int count, Supplier<String> one) {
        return Stream.generate(one).limit(count).toArray(String[]::new);
    }
}
