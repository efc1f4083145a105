package fr.maillage.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** The private key by which a service under test proves itself to Keycloak, new in each run. */
public final class ClientKey {

    private ClientKey() {}

    /** A P-256 key in a file as {@code maillage.client.key-file} expects it; gone when the tests end. */
    public static Path file(String client) throws IOException {
        Path file = Files.createTempFile(client, ".pem");
        file.toFile().deleteOnExit();
        return Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(newKey())
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private static byte[] newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK makes no EC key", e);
        }
    }
}
