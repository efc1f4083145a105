package fr.maillage.platform.http.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.http.problem.Problem;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import java.net.ConnectException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TokenRefusalTest {

    @Tag("ER-03")
    @Test
    void an_issuer_that_is_away_is_not_the_callers_fault() {
        for (Throwable away : new Throwable[] {
            new OIDCException("OIDC Server is not available"),
            new AuthenticationFailedException(new OIDCException("OIDC Server is not available")),
            new AuthenticationFailedException(new ConnectException("refused"))
        }) {
            Problem problem = TokenRefusal.of(away);

            assertThat(problem.code().code()).isEqualTo("dependency-unavailable");
            assertThat(problem.headers()).containsEntry("Retry-After", "5");
        }
    }

    @Test
    void a_token_of_another_kind_is_refused_without_saying_why() {
        Problem problem = TokenRefusal.of(new OIDCException("Invalid token type"));

        assertThat(problem.code().code()).isEqualTo("invalid-token");
        assertThat(problem.detail().en()).doesNotContain("type");
    }

    @Test
    void a_challenge_cannot_be_broken_out_of() {
        Problem problem = TokenRefusal.wrongAudience("a\"b\\c\r\nd");

        assertThat(problem.headers().get("WWW-Authenticate"))
                .contains("error_description=\"The token is not meant for this service: aud must contain abcd.\"");
    }

    @Test
    void without_a_token_no_error_is_named() {
        assertThat(TokenRefusal.required().headers()).containsEntry("WWW-Authenticate", "Bearer realm=\"maillage\"");
    }
}
