package fr.maillage.premises.platform;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.RENNES;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.as;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.planner;
import static fr.maillage.premises.PremisesApi.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.maillage.platform.data.job.JobStore;
import fr.maillage.platform.data.job.NewJob;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlatformIT {

    private final JobStore jobs;
    private final TenantContext context;

    PlatformIT(JobStore jobs, TenantContext context) {
        this.jobs = jobs;
        this.context = context;
    }

    /** Of a kind that no handler takes, so that it stays queued. */
    private UUID aJobOf(String tenant) {
        UUID id = UUID.randomUUID();
        context.asWorker(
                WorkerScope.of(tenant),
                "test",
                () -> jobs.add(new NewJob(
                        id, "test:none", "test", JsonNodeFactory.instance.objectNode(), tenant, "subject-of-a")));
        return id;
    }

    @Test
    void a_job_is_seen_and_stopped_by_its_organization_alone() {
        UUID id = aJobOf(TOULOUSE);

        assertThat(get(planner(TOULOUSE), "/jobs/" + id).getString("state")).isEqualTo("QUEUED");
        problem(officer(RENNES).get(BASE + "/jobs/" + id), 404, "job-not-found");
        problem(officer(RENNES).post(BASE + "/jobs/" + id + "/cancel"), 404, "job-not-found");
        assertThat(officer(TOULOUSE)
                        .post(BASE + "/jobs/" + id + "/cancel")
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void the_audit_trail_is_for_the_health_officer() {
        assertThat(officer(TOULOUSE).get(BASE + "/audit").statusCode()).isEqualTo(200);
        problem(as("elected", TOULOUSE).get(BASE + "/audit"), 403, "forbidden");
    }

    @Test
    void the_feed_answers_whoever_reads_and_nobody_without_a_token() {
        assertThat(planner(TOULOUSE).get(BASE + "/events").statusCode()).isEqualTo(200);
        problem(given().get(BASE + "/events"), 401, "authentication-required");
    }

    @Test
    void the_part_of_data_subjects_answers_the_service_that_orchestrates_them_alone() {
        Map<String, Object> order = Map.of(
                "order",
                UUID.randomUUID().toString(),
                "tenant",
                TOULOUSE,
                "action",
                "FIND",
                "subject",
                Map.of("kind", "ACCOUNT", "key", "nobody"));
        String orchestrator = Tokens.of("integration-service", "premises", "premises:data-subjects")
                .signed();

        var answer = given().auth()
                .oauth2(orchestrator)
                .contentType("application/json")
                .body(order)
                .post(BASE + "/data-subjects");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        problem(
                officer(TOULOUSE).contentType("application/json").body(order).post(BASE + "/data-subjects"),
                403,
                "forbidden");
    }
}
