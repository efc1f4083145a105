package fr.maillage.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWireMock;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tokens that name keys nobody has. */
@QuarkusTest
@WithTestResource(OidcWiremockTestResource.class)
@WithTestResource(Upstream.class)
class UnknownKeysIT {

    @OidcWireMock
    @Nullable
    WireMockServer issuer;

    @Test
    @Tag("AN-05")
    void a_thousand_unknown_keys_make_the_gateway_ask_for_the_keys_once_in_thirty_seconds_at_most() {
        String good = Tokens.of("registry");
        given().auth().oauth2(good).get("/api/registry/v1/ok");
        long before = fetched();
        long begin = System.nanoTime();

        for (int i = 0; i < 1000; i++) {
            assertThat(given().auth()
                            .oauth2(underAnotherKey(good, "unknown-" + i))
                            .get("/api/registry/v1/ok")
                            .statusCode())
                    .isEqualTo(401);
        }

        long intervals = Duration.ofNanos(System.nanoTime() - begin).toSeconds() / 30;
        assertThat(before).isPositive();
        assertThat(fetched() - before).isLessThanOrEqualTo(2 + intervals);
    }

    private static String underAnotherKey(String token, String keyId) {
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + keyId + "\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.US_ASCII))
                + token.substring(token.indexOf('.'));
    }

    private long fetched() {
        return Objects.requireNonNull(issuer).getAllServeEvents().stream()
                .filter(event -> event.getRequest().getUrl().matches(".*/(certs|jwks).*"))
                .count();
    }
}
