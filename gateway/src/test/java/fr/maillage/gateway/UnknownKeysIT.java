package fr.maillage.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWireMock;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
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
    void a_thousand_unknown_keys_make_the_gateway_ask_for_the_keys_three_times_at_most()
            throws NoSuchAlgorithmException {
        PrivateKey nobodys =
                KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        given().auth().oauth2(Tokens.of("registry")).get("/api/registry/v1/ok");
        long before = fetched();

        for (int i = 0; i < 1000; i++) {
            assertThat(given().auth()
                            .oauth2(Tokens.ofKey("unknown-" + i, nobodys))
                            .get("/api/registry/v1/ok")
                            .statusCode())
                    .isEqualTo(401);
        }

        assertThat(before).isPositive();
        assertThat(fetched() - before).isLessThanOrEqualTo(3);
    }

    private long fetched() {
        return Objects.requireNonNull(issuer).getAllServeEvents().stream()
                .filter(event -> event.getRequest().getUrl().matches(".*/(certs|jwks).*"))
                .count();
    }
}
