package fr.maillage.local.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PkceTest {
    @Test
    void the_challenge_is_that_of_rfc_7636() {
        Pkce pkce = new Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

        assertThat(pkce.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void a_random_verifier_is_of_legal_length_and_new_each_time() {
        SecureRandom random = new SecureRandom();

        assertThat(Pkce.random(random).verifier())
                .hasSizeBetween(43, 128)
                .isNotEqualTo(Pkce.random(random).verifier());
    }
}
