package fr.maillage.premises.proposal;

import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.ids;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.PremisesApi;
import fr.maillage.premises.premises.SampleRooms;
import fr.maillage.premises.request.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody answered, and what was noted of them, is read by nobody without a trace. */
@QuarkusTest
class ProposalAuditIT {

    private static final String CITY = "247200199";

    private static long entries(String operation, String request, String fields) throws SQLException {
        return PremisesApi.asOwner("""
                select count(*) from audit where organization = '%s' and operation = '%s' and result = 'GRANTED'
                   and field_class = '%s' and '%s' = any (object_ids::text[])""".formatted(CITY, operation, fields, request));
    }

    @Test
    void reading_proposals_visits_and_follow_ups_leaves_one_entry_each() throws SQLException {
        String request = Requests.aRequestOf(CITY);
        Requests.moved(CITY, request, "QUALIFIED");
        String premises = SampleRooms.fresh().rooms(1).enter(CITY);
        String unit = ids(officer(CITY), "/premises/" + premises + "/units").getFirst();
        String path = "/requests/" + request;
        String proposal = made(officer(CITY), path + "/proposals", Map.of("premisesId", premises, "unitId", unit));
        made(
                officer(CITY),
                path + "/visits",
                Map.of("proposalId", proposal, "feedback", "HESITANT", "note", "Trouve la salle sombre"));
        assertThat(entries("request.proposals", request, "PROFESSIONAL")).isZero();

        for (String read : List.of("/proposals", "/proposals/" + proposal, "/visits", "/follow-ups")) {
            get(officer(CITY), path + read);
        }

        assertThat(entries("request.proposals", request, "PROFESSIONAL")).isEqualTo(2);
        assertThat(entries("request.visits", request, "PERSONAL")).isEqualTo(1);
        assertThat(entries("request.follow-ups", request, "PERSONAL")).isEqualTo(1);
    }
}
