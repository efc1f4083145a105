package fr.maillage.local.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.local.directory.Json;
import fr.maillage.local.keys.ClientKey;
import fr.maillage.local.keys.Verification;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MachineTokenTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private final ClientKey key = ClientKey.generate();
    private final MachineToken tokens = new MachineToken("http://localhost:8180/realms/maillage", Clock.systemUTC());

    @Test
    void the_assertion_names_client_and_issuer_and_lives_a_minute_at_most() throws Exception {
        String[] pieces = tokens.assertion("frontend-demo", key, NOW).split("\\.", -1);
        JsonNode claims = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(pieces[1]));

        assertThat(claims.path("iss").asText()).isEqualTo("frontend-demo");
        assertThat(claims.path("sub").asText()).isEqualTo("frontend-demo");
        assertThat(claims.path("aud").asText()).isEqualTo("http://localhost:8180/realms/maillage");
        assertThat(claims.path("exp").asLong() - NOW.getEpochSecond()).isBetween(1L, 60L);
        assertThat(Verification.verifies(key.publicJwk(), pieces[0] + "." + pieces[1], pieces[2]))
                .isTrue();
    }

    @Test
    void no_assertion_can_be_taken_for_another() {
        assertThat(tokens.assertion("frontend-demo", key, NOW))
                .isNotEqualTo(tokens.assertion("frontend-demo", key, NOW));
    }
}
