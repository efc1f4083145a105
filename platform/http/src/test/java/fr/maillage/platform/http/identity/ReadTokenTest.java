package fr.maillage.platform.http.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

class ReadTokenTest {

    private static JsonWebToken original() {
        var claims = new JwtClaims();
        claims.setIssuer("https://issuer");
        claims.setSubject("someone");
        claims.setAudience("registry", "gateway");
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setClaim("azp", "dashboard-demo");
        claims.setClaim("client_id", "dashboard-demo");
        claims.setClaim("organization", List.of("243100518"));
        claims.setClaim("scope", "registry:read");
        return new DefaultJWTCallerPrincipal("raw", "JWT", claims);
    }

    @Test
    void it_says_what_the_token_says() {
        JsonWebToken token = original();
        JsonWebToken read = ReadToken.of(token);

        assertThat(read.getName()).isEqualTo(token.getName());
        assertThat(read.getIssuer()).isEqualTo("https://issuer");
        assertThat(read.getSubject()).isEqualTo("someone");
        assertThat(read.getAudience()).containsExactlyInAnyOrder("registry", "gateway");
        assertThat(read.getExpirationTime()).isEqualTo(token.getExpirationTime());
        for (String claim : List.of("azp", "client_id", "organization", "scope")) {
            assertThat(read.<Object>getClaim(claim))
                    .as(claim)
                    .isEqualTo(token.getClaim(claim))
                    .isNotNull();
        }
    }

    @Test
    void a_claim_that_is_not_there_is_null() {
        assertThat(ReadToken.of(original()).<Object>getClaim("tier")).isNull();
    }

    @Test
    void it_can_name_all_that_the_token_names() {
        assertThat(ReadToken.of(original()).getClaimNames())
                .containsAll(original().getClaimNames());
    }
}
