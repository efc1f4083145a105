package fr.maillage.premises.premises;

import static fr.maillage.premises.PremisesApi.RENNES;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.patch;
import static fr.maillage.premises.PremisesApi.post;
import static fr.maillage.premises.PremisesApi.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** PRM-09: what is planned comes from an operation that its organization plans. */
@QuarkusTest
class OriginIT {

    @Test
    void an_operation_that_is_not_the_organizations_is_refused_by_its_id() {
        String id = SampleRooms.fresh().ofAnOperation(TOULOUSE).enter(TOULOUSE);
        String path = "/premises/" + id;
        for (String unknown :
                List.of(SampleRooms.operation(RENNES), UUID.randomUUID().toString())) {
            Map<String, Object> body =
                    SampleRooms.fresh().with("plannedOperationId", unknown).body();

            JsonPath refused = problem(post(officer(TOULOUSE), "/premises", body), 422, "premises-refused");

            assertThat(refused.getList("violations.ruleId")).containsExactly("PRM-09");
            assertThat(refused.getString("violations[0].pointer")).isEqualTo("/plannedOperationId");
            assertThat(refused.getString("violations[0].message")).contains(unknown);
            problem(patch("planner", TOULOUSE, path, Map.of("plannedOperationId", unknown)), 422, "premises-refused");
        }
        String other = SampleRooms.operation(TOULOUSE);
        assertThat(patch("planner", TOULOUSE, path, Map.of("plannedOperationId", other))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(officer(TOULOUSE), path).getString("plannedOperationId")).isEqualTo(other);
    }
}
