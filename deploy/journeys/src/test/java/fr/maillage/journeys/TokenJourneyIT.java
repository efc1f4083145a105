package fr.maillage.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which tokens open which door, at the gateway and at each service. */
class TokenJourneyIT {

    private static final String TOULOUSE = "/api/registry/v1/territories/commune/31555";

    private final Installation maillage = Installation.running();

    @Test
    @Tag("AN-01")
    @Tag("AZ-01")
    void every_operation_but_the_listed_ones_asks_for_a_token() {
        List<Operation> operations = Operation.all(maillage);
        List<String> open = operations.stream()
                .filter(operation -> operation.call(maillage.url(), given()).statusCode() != 401)
                .map(Operation::id)
                .toList();

        assertThat(operations).hasSizeGreaterThan(10);
        assertThat(open).containsExactlyInAnyOrderElementsOf(Operation.open());
    }

    @Test
    @Tag("AN-01")
    void so_does_every_service_when_called_directly() {
        maillage.services().forEach((service, origin) -> {
            List<String> open = Operation.all(maillage).stream()
                    .filter(operation -> operation.path().startsWith("/api/" + service + "/"))
                    .filter(operation -> operation.call(origin, given()).statusCode() != 401)
                    .map(Operation::id)
                    .toList();
            assertThat(Operation.open()).as(service).containsAll(open);
        });
    }

    @Test
    @Tag("AN-02")
    void forged_signatures_are_refused_and_nobody_fetches_the_forgers_key() throws IOException {
        AtomicInteger fetched = new AtomicInteger();
        String good = maillage.token("dashboard-demo");
        Forge forge = new Forge(good);
        HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            fetched.incrementAndGet();
            byte[] keys =
                    Forge.json(Map.of("keys", List.of(forge.ownKey("mine")))).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        listener.start();
        try {
            String mine = "http://localhost:" + listener.getAddress().getPort() + "/keys";
            JsonPath issuers = given().get(maillage.issuer() + "/protocol/openid-connect/certs")
                    .jsonPath();
            JsonPath key = new JsonPath(Forge.json(issuers.getMap("keys.find { it.use == 'sig' && it.kty == 'RSA' }")));
            Map<String, String> forged = new LinkedHashMap<>();
            forged.put("none", forge.unsigned());
            forged.put("HS256 with the public key", forge.withPublicKeyAsSecret(key));
            forged.put("jku", forge.signed(Map.of("alg", "RS256", "kid", "mine", "jku", mine)));
            forged.put("x5u", forge.signed(Map.of("alg", "RS256", "kid", "mine", "x5u", mine)));
            forged.put("jwk", forge.signed(Map.of("alg", "RS256", "jwk", forge.ownKey("mine"))));
            forged.put("kid of the issuer", forge.signed(Map.of("alg", "RS256", "kid", key.getString("kid"))));
            forged.put("no signature", good.substring(0, good.lastIndexOf('.') + 1));

            assertThat(origins()
                            .flatMap(origin -> forged.entrySet().stream()
                                    .filter(token ->
                                            read(origin, token.getValue()).statusCode() != 401)
                                    .map(token -> token.getKey() + " at " + origin)))
                    .isEmpty();
            assertThat(fetched).hasValue(0);
        } finally {
            listener.stop(0);
        }
    }

    @Test
    @Tag("AN-02")
    void a_token_in_the_address_opens_nothing() {
        String good = maillage.token("dashboard-demo");

        origins()
                .forEach(origin -> assertThat(given().queryParam("access_token", good)
                                .get(origin + TOULOUSE)
                                .statusCode())
                        .isEqualTo(401));
    }

    @Test
    @Tag("AN-04")
    void only_an_access_token_for_the_service_opens_it() {
        CodeFlow flow = new CodeFlow(maillage);
        HttpResponse<String> answer = flow.redeem(flow.code("health-officer@toulouse", "demo"), flow.verifier);
        JsonPath tokens = new JsonPath(answer.body());
        String other = new JsonPath(otherAudience().body()).getString("access_token");

        List<String> wrong = new ArrayList<>();
        origins().forEach(origin -> {
            for (String token : List.of(tokens.getString("id_token"), tokens.getString("refresh_token"), other)) {
                if (read(origin, token).statusCode() != 401) {
                    wrong.add(token + " at " + origin);
                }
            }
            assertThat(read(origin, tokens.getString("access_token")).statusCode())
                    .isEqualTo(200);
        });

        assertThat(wrong).isEmpty();
    }

    private HttpResponse<String> otherAudience() {
        CodeFlow flow = new CodeFlow(maillage).with("scope", "openid");
        return flow.redeem(flow.code("health-officer@toulouse", "demo"), flow.verifier);
    }

    private Stream<String> origins() {
        return Stream.of(maillage.url(), maillage.services().get("registry"));
    }

    private static Response read(String origin, String token) {
        return given().header("Authorization", "Bearer " + token).get(origin + TOULOUSE);
    }
}
