package fr.maillage.platform.data.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals a kept answer with AES-256-GCM under a key derived (HKDF-SHA256, RFC 5869) from the caller's own key, of which
 * the database holds a digest only. It is as strong as the caller's key is hard to guess; a UUID is.
 */
final class AnswerSeal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] PURPOSE = "maillage idempotency answer 1".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final Attempt attempt;

    AnswerSeal(Attempt attempt) {
        this.attempt = attempt;
    }

    byte[] close(byte[] answer) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, answer, 0);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + closed.length);
        System.arraycopy(closed, 0, sealed, NONCE, closed.length);
        return sealed;
    }

    byte[] open(byte[] sealed) {
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), sealed, NONCE);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(attempt.scope());
            return cipher.doFinal(text, from, text.length - from);
        } catch (GeneralSecurityException tampered) {
            throw new IllegalStateException("a kept answer does not open with the key it was sealed with", tampered);
        }
    }

    private SecretKey key() throws GeneralSecurityException {
        byte[] secret = attempt.key().value().getBytes(StandardCharsets.UTF_8);
        var recipe = HKDFParameterSpec.ofExtract()
                .addIKM(secret)
                .addSalt(attempt.scope())
                .thenExpand(PURPOSE, KEY);
        return KDF.getInstance("HKDF-SHA256").deriveKey("AES", recipe);
    }
}
