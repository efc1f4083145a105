package fr.maillage.platform.data.event.consumer;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** The private key that signs for this service, with the one algorithm that fits it. */
record ClientKey(PrivateKey key, SignatureAlgorithm algorithm) {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    /** Never repeats anything of the file. */
    static ClientKey read(Path file) {
        try {
            String text = Files.readString(file).strip();
            if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
                throw new IllegalStateException("maillage.client.key-file (" + file + "), must be a PKCS#8 PEM file");
            }
            String body = text.substring(BEGIN.length(), text.length() - END.length());
            return of(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)), file);
        } catch (IOException e) {
            throw new IllegalStateException("maillage.client.key-file (" + file + ") cannot be read", e);
        }
    }

    private static ClientKey of(PKCS8EncodedKeySpec encoded, Path file) {
        return as("RSA", encoded)
                .map(rsa -> new ClientKey(rsa, SignatureAlgorithm.RS256))
                .or(() -> as("EC", encoded).map(ec -> new ClientKey(ec, SignatureAlgorithm.ES256)))
                .orElseThrow(() -> new IllegalStateException(
                        "maillage.client.key-file (" + file + "), must hold an RSA or EC P-256 key"));
    }

    private static Optional<PrivateKey> as(String family, PKCS8EncodedKeySpec encoded) {
        try {
            return Optional.of(KeyFactory.getInstance(family).generatePrivate(encoded));
        } catch (InvalidKeySpecException ofAnotherFamily) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(family + " is part of every JDK", impossible);
        }
    }

    @Override
    public String toString() {
        return "ClientKey[" + algorithm + "]";
    }
}
