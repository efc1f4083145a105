package fr.maillage.premises.lease;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.lease.SampleLeases.PATH;
import static fr.maillage.premises.lease.SampleLeases.premisesOf;
import static fr.maillage.premises.lease.SampleLeases.signed;
import static fr.maillage.premises.lease.SampleLeases.sublease;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a professional is shown of leases and support, and why it stays. */
@QuarkusTest
class LeaseSubjectIT {

    private static final String NUMBER = "10100192334";

    @Test
    void occupancies_and_support_are_shown_and_kept_with_their_ground() {
        String lease = signed(TOULOUSE);
        String unit = LeasedRooms.unit(TOULOUSE, premisesOf(TOULOUSE, lease));
        made(officer(TOULOUSE), PATH + "/" + lease + "/subleases", sublease(450, unit, "50"));
        String occupancy = made(
                officer(TOULOUSE),
                PATH + "/" + lease + "/occupancies",
                Map.of(
                        "unitId",
                        unit,
                        "occupantKind",
                        "PROFESSIONAL",
                        "occupant",
                        "rpps:" + NUMBER,
                        "from",
                        "2026-01-01"));
        String act = made(
                officer(TOULOUSE),
                "/support-acts",
                Map.of(
                        "title",
                        "Aide",
                        "purpose",
                        "INSTALLATION",
                        "beneficiary",
                        Map.of("kind", "PROFESSIONAL", "reference", "rpps:" + NUMBER)));

        assertThat(order("FIND").asString()).contains(occupancy, act);
        JsonPath erased = order("ERASE").jsonPath();

        assertThat(erased.prettify()).contains("public-accounts", "CGCT, art. D. 1617-19");
        assertThat(officer(TOULOUSE)
                        .get(BASE + PATH + "/" + lease + "/occupancies/" + occupancy)
                        .jsonPath()
                        .getString("occupant"))
                .isEqualTo("rpps:" + NUMBER);
    }

    private static Response order(String action) {
        Response answer = given().auth()
                .oauth2(Tokens.of("integration-service", "premises", "premises:data-subjects")
                        .signed())
                .contentType("application/json")
                .body(Map.of(
                        "order",
                        UUID.randomUUID().toString(),
                        "tenant",
                        TOULOUSE,
                        "action",
                        action,
                        "subject",
                        Map.of("kind", "PROFESSIONAL", "key", NUMBER)))
                .post(BASE + "/data-subjects");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }
}
