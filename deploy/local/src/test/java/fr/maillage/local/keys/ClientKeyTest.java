package fr.maillage.local.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.local.directory.Json;
import fr.maillage.local.directory.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientKeyTest {
    @TempDir
    Path folder;

    @Test
    void a_signature_is_verified_by_the_public_half() throws Exception {
        ClientKey key = ClientKey.generate();

        String signature = key.sign("header.claims");

        assertThat(Verification.verifies(key.publicJwk(), "header.claims", signature))
                .isTrue();
        assertThat(Verification.verifies(key.publicJwk(), "header.others", signature))
                .isFalse();
    }

    @Test
    void the_key_id_is_the_thumbprint_of_rfc_7638() {
        ClientKey key = new ClientKey(
                "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0", "secret");

        assertThat(key.keyId()).isEqualTo("oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U");
        assertThat(key.toString()).doesNotContain("secret");
    }

    @Test
    void what_is_given_away_holds_no_private_half_and_the_pair_is_kept() throws Exception {
        ClientKeys keys = new ClientKeys(new Secrets(folder, new SecureRandom()));

        JsonNode published = Json.MAPPER
                .readTree(keys.publicKeySet("frontend-demo"))
                .path("keys")
                .path(0);

        assertThat(published.has("d")).isFalse();
        assertThat(published.path("kid").asText())
                .isEqualTo(keys.of("frontend-demo").keyId());
        assertThat(Json.MAPPER
                        .readTree(Files.readString(folder.resolve("frontend-demo.jwk")))
                        .has("d"))
                .isTrue();
    }
}
