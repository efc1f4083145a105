package fr.maillage.registry;

import static fr.maillage.registry.RegistryApi.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.maillage.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the contract, called by those who may not. */
@QuarkusTest
class SecurityIT {

    private static final Path CONTRACT = Path.of("../../openapi/registry.yaml");
    private static final List<String> VERBS = List.of("get", "post", "put", "patch", "delete");
    private static final List<String> MULTIPART = List.of("/imports", "/attachments");
    private static final Map<String, String> SAMPLES = Map.of(
            "{level}", "commune",
            "{code}", "31555",
            "{system}", "job-state",
            "{kind}", "communes",
            "{id}", "00000000-0000-4000-8000-000000000000",
            "{shareId}", "00000000-0000-4000-8000-000000000000",
            "{activityId}", "00000000-0000-4000-8000-000000000000",
            "{value}", "310021373");

    @BeforeEach
    void ready() {
        RegistryApi.awaitReference();
    }

    static Stream<Arguments> operations() throws IOException {
        JsonNode paths = new YAMLMapper().readTree(CONTRACT.toFile()).path("paths");
        return paths.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(VERBS::contains)
                        .map(verb -> Arguments.of(verb.toUpperCase(Locale.ROOT), sample(path.getKey()))));
    }

    static Stream<Arguments> importOperations() throws IOException {
        return operations()
                .filter(arguments -> String.valueOf(arguments.get()[1]).contains("/imports"));
    }

    private static String sample(String path) {
        String sample = path;
        for (Map.Entry<String, String> parameter : SAMPLES.entrySet()) {
            sample = sample.replace(parameter.getKey(), parameter.getValue());
        }
        assertThat(sample).as("a path parameter without a sample here").doesNotContain("{");
        return sample;
    }

    private static Response call(String verb, String path, Tokens token) {
        return call(given().auth().oauth2(token.signed()), verb, path);
    }

    private static Response call(RequestSpecification request, String verb, String path) {
        RequestSpecification ready = !verb.equals("POST")
                ? request
                : MULTIPART.stream().anyMatch(path::endsWith)
                        ? request.multiPart("kind", "communes")
                        : request.contentType("application/json");
        return ready.request(verb, path);
    }

    @Tag("AN-01")
    @Tag("AN-03")
    @Tag("AN-04")
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("operations")
    void nobody_in_without_a_token_of_this_service_that_is_still_valid(String verb, String path) {
        Response none = call(given(), verb, path);
        assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
        problem(none, 401, "authentication-required");

        Tokens foreign =
                Tokens.of("a", "premises", "registry:read", "registry:write").roles("platform-admin");
        problem(call(verb, path, foreign), 401, "invalid-token");

        Tokens old = Tokens.of("a", "registry", "registry:read", "registry:write")
                .roles("platform-admin")
                .expiresAt(Instant.now().minusSeconds(60).getEpochSecond());
        problem(call(verb, path, old), 401, "invalid-token");
    }

    @Tag("AZ-01")
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("operations")
    void nobody_in_without_the_scope_whatever_the_role(String verb, String path) {
        Tokens scopeless = Tokens.of("a", "registry", "premises:read").roles("platform-admin", "health-officer");

        problem(call(verb, path, scopeless), 403, "forbidden");
    }

    @Tag("AZ-01")
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("importOperations")
    void imports_are_for_operators_whatever_the_scope(String verb, String path) {
        Tokens planner =
                Tokens.of("a", "registry", "registry:read", "registry:write").roles("planner");
        Tokens roleless = Tokens.of("a", "registry", "registry:read", "registry:write");

        problem(call(verb, path, planner), 403, "forbidden");
        problem(call(verb, path, planner), 403, "forbidden");
        problem(call(verb, path, roleless), 403, "forbidden");
    }

    @Test
    void an_operator_who_may_only_read_changes_nothing() {
        Tokens reading = Tokens.of("a", "registry", "registry:read").roles("platform-admin");

        assertThat(call("GET", RegistryApi.BASE + "/imports", reading).statusCode())
                .isEqualTo(200);
        problem(call("POST", RegistryApi.BASE + "/imports", reading), 403, "forbidden");
        problem(
                call("POST", RegistryApi.BASE + "/imports/" + SAMPLES.get("{id}") + "/release", reading),
                403,
                "forbidden");
    }

    @Test
    void refusals_speak_the_caller_s_language() {
        String french = given().get(RegistryApi.BASE + "/codes").jsonPath().getString("title");
        String english = given().header("Accept-Language", "en")
                .get(RegistryApi.BASE + "/codes")
                .jsonPath()
                .getString("title");

        assertThat(french).isEqualTo("Authentification requise");
        assertThat(english).isEqualTo("Authentication required");
    }

    @Tag("SE-04")
    @Test
    void health_says_up_without_a_token_and_nothing_more() {
        String health = given().get("/q/health/ready").asString();

        assertThat(health).contains("UP").doesNotContain("jdbc:", "password", "/tmp", "xception");
    }
}
