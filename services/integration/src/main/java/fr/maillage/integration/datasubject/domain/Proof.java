package fr.maillage.integration.datasubject.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What was done, by service, category and table, in the very text that was hashed.
 *
 * @param hash SHA-256 of the text, hexadecimal; the audit chain has it too, so that text and hash are not changed together
 */
public record Proof(String text, String hash) {

    public static Proof of(String text) {
        return new Proof(text, sha256(text));
    }

    /** False when somebody changed the text. */
    public boolean intact() {
        return sha256(text).equals(hash);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }
}
