package fr.maillage.premises.request;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests as callers enter them. */
public final class Requests {

    public static final String PATH = "/requests";

    private Requests() {}

    /** A GP with a name that no other test has, who wants to rent in Toulouse. */
    public static Map<String, Object> aGeneralPractitioner(String familyName) {
        Map<String, Object> body = new HashMap<>();
        body.put("channel", "LETTER_TO_ELECTED");
        body.put("requesterType", "PROFESSIONAL");
        body.put("reason", "INSTALL");
        body.put("profession", "10");
        body.put("specialty", "SM26");
        body.put("careTier", "FIRST_RECOURSE");
        body.put("desiredTenure", "RENT");
        body.put("areaNeededM2", 90);
        body.put("monthlyBudget", Map.of("amount", 1500, "currency", "EUR"));
        body.put("targetTerritories", List.of("commune:31555"));
        body.put("practisingCommune", "31555");
        body.put("project", "Un cabinet de médecine générale");
        body.put(
                "person",
                Map.of(
                        "familyName",
                        familyName,
                        "givenName",
                        "Alix",
                        "email",
                        familyName + "@example.org",
                        "phone",
                        "05 61 00 00 00"));
        return body;
    }

    /** A name made of letters, of this test alone. */
    public static String aName() {
        return "Zoe" + UUID.randomUUID().toString().replaceAll("[^a-f]", "")
                + Long.toString(System.nanoTime(), 36).replaceAll("[0-9]", "x");
    }

    public static String aRequestOf(String organization, String familyName) {
        return made(officer(organization), PATH, aGeneralPractitioner(familyName));
    }

    public static String aRequestOf(String organization) {
        return aRequestOf(organization, aName());
    }

    public static String shared(String organization, String request, String grantee, String fieldSet) {
        return made(
                officer(organization),
                PATH + "/" + request + "/shares",
                Map.of("grantee", grantee, "fieldSet", fieldSet));
    }

    public static Response patch(
            RequestSpecification who, RequestSpecification reader, String id, Map<String, ?> body) {
        return who.header("If-Match", reader.get(BASE + PATH + "/" + id).header("ETag"))
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(body)
                .patch(BASE + PATH + "/" + id);
    }

    public static Response move(String organization, String id, Map<String, ?> body) {
        return officer(organization)
                .header(
                        "If-Match",
                        officer(organization).get(BASE + PATH + "/" + id).header("ETag"))
                .contentType("application/json")
                .body(body)
                .post(BASE + PATH + "/" + id + "/transitions");
    }

    /** Through these states, one after the other. */
    public static void moved(String organization, String id, String... states) {
        for (String to : states) {
            Response moved = move(organization, id, Map.of("to", to));
            assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        }
    }
}
