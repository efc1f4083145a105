package fr.maillage.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every operation of the platform, asked with what an attacker would send. */
class HostileInputJourneyIT {

    /** What would tell of the machinery, in any answer. */
    private static final Pattern LEAK = Pattern.compile(
            "(?i)exception|\\bat [a-z]+\\.[a-z]+\\.|\\borg\\.[a-z]+\\.|io\\.quarkus|fr\\.maillage|hibernate|postgres|jdbc:|PSQL|syntax error|"
                    + "select .{1,80} from |/quarkus-app|vertx|netty|jackson");

    private static final List<String> INJECTIONS = List.of(
            "'",
            "\" or 1=1 --",
            "1; select pg_sleep(9)--",
            "') or pg_sleep(9) is null--",
            "name; drop table structure",
            "${jndi:ldap://127.0.0.1/x}",
            "%27%20or%201=1",
            "\u202e\u0007",
            "-1e400",
            "../../etc/passwd");

    private static final Map<String, String> BODIES = Map.of(
            "deep", "[".repeat(20_000) + "]".repeat(20_000),
            "not json", "{\"a\":",
            "number", "{\"a\": 1e400}",
            "surrogate", "{\"a\": \"\\ud800\"}",
            "nul", "{\"a\": \"a\\u0000b\"}",
            "array", "[" + "1,".repeat(50_000) + "1]",
            "unknown fields",
                    "{\"tenantId\": \"x\", \"createdBy\": 1, \"_version\": 2, \"roles\": [\"platform-admin\"]}",
            "two members", "{\"a\": 1, \"a\": 2}");

    private final Installation maillage = Installation.running();
    private final String reader = maillage.token("health-officer@toulouse");
    private final String operator = maillage.token("operator-cli");
    private final List<String> wrong = new ArrayList<>();

    @Test
    @Tag("IN-03")
    @Tag("ER-01")
    void no_parameter_reaches_the_database_as_code() {
        for (Operation operation : Operation.all(maillage)) {
            List<String> parameters = new ArrayList<>(operation.parameters());
            parameters.remove("wait");
            for (String parameter : parameters) {
                for (String injection : INJECTIONS) {
                    long begin = System.nanoTime();
                    Response answer =
                            operation.call(maillage.url(), caller(reader).queryParam(parameter, injection));
                    judge(operation + "?" + parameter + "=" + injection, answer);
                    if (System.nanoTime() - begin > 5_000_000_000L) {
                        wrong.add(operation + "?" + parameter + "=" + injection + " took longer than 5 s");
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    @Tag("IN-03")
    void a_list_is_sorted_by_its_own_names_only() {
        List<Operation> sorted = Operation.all(maillage).stream()
                .filter(operation -> operation.parameters().contains("sort"))
                .toList();

        assertThat(sorted)
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation
                                .call(maillage.url(), caller(reader).queryParam("sort", "(select 1)"))
                                .statusCode())
                        .isEqualTo(400));
    }

    @Test
    @Tag("IN-01")
    @Tag("ER-01")
    void a_hostile_body_is_the_callers_fault_and_tells_nothing() {
        for (Operation operation : Operation.all(maillage)) {
            if (!operation.verb().equals("GET")) {
                BODIES.forEach((name, body) -> judge(
                        operation + " " + name,
                        caller(operator)
                                .contentType(
                                        operation.bodyType().contains("json")
                                                ? operation.bodyType()
                                                : "application/json")
                                .header("If-Match", "\"0\"")
                                .body(body)
                                .request(operation.verb(), maillage.url() + operation.path())));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    @Tag("IN-01")
    void a_body_of_two_megabytes_is_too_large_everywhere() {
        for (Operation operation : Operation.all(maillage)) {
            if (operation.bodyType().contains("json")) {
                Response answer = caller(operator)
                        .contentType(operation.bodyType())
                        .body(" ".repeat(2_000_000))
                        .request(operation.verb(), maillage.url() + operation.path());
                assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(413);
            }
        }
        assertThat(caller(reader)
                        .contentType("application/json")
                        .body(" ".repeat(2_000_000))
                        .post(maillage.url() + "/api/registry/v1/codes")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    @Tag("ER-01")
    void addresses_that_are_nobodys_are_refused_as_problems_without_a_word_too_many() {
        for (String path : List.of(
                "/api/registry/v1/nothing",
                "/api/nothing/v1/x",
                "/api/registry/v1/structures/%00",
                "/api/registry/v1/territories/x/y",
                "/nothing",
                "/api/registry/v1/structures?limit=x&sort=;--",
                "/api/registry/v1/structures?cursor=AAAA")) {
            Response answer = caller(reader).urlEncodingEnabled(false).get(maillage.url() + path);
            judge(path, answer);
            assertThat(answer.statusCode()).as(path).isBetween(400, 499);
            assertThat(answer.contentType()).as(path).startsWith("application/problem+json");
            assertThat(answer.jsonPath().getString("traceId")).as(path).isNotBlank();
        }

        assertThat(wrong).isEmpty();
    }

    private void judge(String what, Response answer) {
        if (answer.statusCode() >= 500) {
            wrong.add(what + ": HTTP " + answer.statusCode());
        }
        if (answer.statusCode() >= 400) {
            LEAK.matcher(answer.asString())
                    .results()
                    .findFirst()
                    .ifPresent(leak -> wrong.add(what + ": says " + leak.group()));
        }
    }

    private static RequestSpecification caller(String token) {
        return given().auth().oauth2(token);
    }
}
