package fr.maillage.registry.platform;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.maillage.platform.data.job.JobStore;
import fr.maillage.platform.data.job.NewJob;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.platform.testing.Tokens;
import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobResourceIT {

    private static final String TOULOUSE = "243100518";
    private static final String RENNES = "243500139";

    private final JobStore jobs;
    private final TenantContext context;

    JobResourceIT(JobStore jobs, TenantContext context) {
        this.jobs = jobs;
        this.context = context;
    }

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    private static RequestSpecification as(String name, String role, String organization) {
        return given().auth()
                .oauth2(Tokens.of(name, "registry", "registry:read", "registry:write")
                        .roles(role)
                        .organizations(organization)
                        .signed());
    }

    /** Of a kind that no handler takes, so that it stays queued. */
    private UUID aJobOf(String tenant, String createdBy) {
        UUID id = UUID.randomUUID();
        context.asWorker(
                WorkerScope.of(tenant),
                "test",
                () -> jobs.add(new NewJob(
                        id, "export:areas", "export", JsonNodeFactory.instance.objectNode(), tenant, createdBy)));
        return id;
    }

    @Test
    void a_job_of_an_organization_is_seen_by_it_alone() {
        UUID id = aJobOf(TOULOUSE, "subject-of-a");

        JsonPath job = as("b", "elected", TOULOUSE).get(BASE + "/jobs/" + id).jsonPath();

        assertThat(job.getString("state")).isEqualTo("QUEUED");
        assertThat(job.getString("kind")).isEqualTo("export:areas");
        assertThat(job.getMap("")).doesNotContainKeys("createdBy", "parameters", "tenant");
        Response foreign = as("c", "health-officer", RENNES).get(BASE + "/jobs/" + id);
        problem(foreign, 404, "job-not-found");
        problem(operator().get(BASE + "/jobs/" + id), 404, "job-not-found");
        problem(as("c", "health-officer", RENNES).post(BASE + "/jobs/" + id + "/cancel"), 404, "job-not-found");
    }

    @Test
    void it_is_stopped_by_whoever_asked_for_it_or_the_health_officer() {
        UUID own = aJobOf(TOULOUSE, "subject-of-a");
        UUID other = aJobOf(TOULOUSE, "subject-of-a");

        problem(as("b", "planner", TOULOUSE).post(BASE + "/jobs/" + own + "/cancel"), 403, "forbidden");
        Response byAuthor = as("a", "planner", TOULOUSE).post(BASE + "/jobs/" + own + "/cancel");
        Response byOfficer = as("c", "health-officer", TOULOUSE).post(BASE + "/jobs/" + other + "/cancel");

        assertThat(byAuthor.statusCode()).isEqualTo(202);
        assertThat(byAuthor.jsonPath().getString("state")).isEqualTo("CANCELLED");
        assertThat(byOfficer.statusCode()).isEqualTo(202);
        problem(as("a", "planner", TOULOUSE).post(BASE + "/jobs/" + own + "/cancel"), 409, "job-finished");
    }

    @Test
    void an_import_is_a_job_that_operators_alone_follow() {
        String location = RegistryApi.queue(
                "communes",
                "code_insee;nom;departement;region\n31555;Toulouse;31;76\n".getBytes(StandardCharsets.UTF_8),
                "dryRun",
                "true",
                "scope",
                "commune:31555");
        String id = location.substring(location.lastIndexOf('/') + 1);
        RegistryApi.await(location);

        assertThat(operator().get(BASE + "/jobs/" + id).jsonPath().getString("kind"))
                .isEqualTo("import:communes");
        problem(as("b", "health-officer", TOULOUSE).get(BASE + "/jobs/" + id), 404, "job-not-found");
        problem(operator().post(BASE + "/jobs/" + id + "/cancel"), 409, "job-finished");
    }
}
