package fr.maillage.premises.platform;

import static fr.maillage.premises.PremisesApi.ids;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.Feed;
import fr.maillage.premises.premises.SampleRooms;
import fr.maillage.premises.request.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No event of one organization tells anything of another, whatever happens in it. */
@QuarkusTest
class FeedIsolationIT {

    private static final String ONE = "247200173";
    private static final String OTHER = "247200181";

    /** Something of every kind that events tell of; the ids. */
    private static List<String> lived(String organization) {
        String premises =
                SampleRooms.fresh().rooms(1).ofAnOperation(organization).enter(organization);
        String request = Requests.aRequestOf(organization);
        Requests.moved(organization, request, "QUALIFIED");
        String unit =
                ids(officer(organization), "/premises/" + premises + "/units").getFirst();
        String proposal = made(
                officer(organization),
                "/requests/" + request + "/proposals",
                Map.of("premisesId", premises, "unitId", unit));
        String act = made(officer(organization), "/support-acts", Map.of("title", "Aide", "purpose", "INSTALLATION"));
        return List.of(premises, request, proposal, act);
    }

    @Test
    @Tag("AZ-03")
    void events_are_told_to_their_organization_alone() {
        List<String> theirs = lived(OTHER);
        List<String> ours = lived(ONE);

        List<Map<String, Object>> seen = new Feed(ONE).telling(ours);
        List<Map<String, Object>> seenThere = new Feed(OTHER).telling(theirs);

        assertThat(seen).allMatch(event -> ONE.equals(event.get("tenant")));
        assertThat(seenThere).allMatch(event -> OTHER.equals(event.get("tenant")));
        assertThat(seen.toString()).contains(ours).doesNotContain(theirs);
        assertThat(seenThere.toString()).contains(theirs).doesNotContain(ours);
    }
}
