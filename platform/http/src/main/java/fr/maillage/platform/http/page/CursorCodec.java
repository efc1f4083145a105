package fr.maillage.platform.http.page;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads keyset cursors: the sort keys of the last row, signed with HMAC-SHA256 together with their scope.
 * The keys are readable by whoever holds the cursor (they are values of a row just shown), never changeable.
 */
final class CursorCodec {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_LENGTH = 32;
    private static final int MIN_KEY_LENGTH = 32;
    private static final int MAX_LENGTH = 4096;
    private static final int VERSION = 1;

    private final SecretKeySpec key;

    CursorCodec(byte[] key) {
        if (key.length < MIN_KEY_LENGTH) {
            throw new IllegalArgumentException(
                    "cursor key of " + key.length + " bytes, must be at least " + MIN_KEY_LENGTH);
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String write(CursorScope scope, List<? extends @Nullable String> keys) {
        byte[] payload = encode(keys);
        byte[] signature = sign(scope, payload);
        byte[] cursor = Arrays.copyOf(signature, signature.length + payload.length);
        System.arraycopy(payload, 0, cursor, signature.length, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    List<@Nullable String> read(CursorScope scope, String cursor) {
        byte[] bytes = decode(cursor);
        if (bytes.length <= SIGNATURE_LENGTH) {
            throw refused();
        }
        byte[] payload = Arrays.copyOfRange(bytes, SIGNATURE_LENGTH, bytes.length);
        byte[] signature = Arrays.copyOf(bytes, SIGNATURE_LENGTH);
        if (!MessageDigest.isEqual(signature, sign(scope, payload))) {
            throw refused();
        }
        return keys(payload);
    }

    private byte[] sign(CursorScope scope, byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] fingerprint = scope.fingerprint().getBytes(StandardCharsets.UTF_8);
            mac.update(Integer.toString(fingerprint.length).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) ':');
            mac.update(fingerprint);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM + " is part of every JDK", impossible);
        }
    }

    private static byte[] encode(List<? extends @Nullable String> keys) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeByte(keys.size());
            for (String value : keys) {
                out.writeBoolean(value != null);
                if (value != null) {
                    out.writeUTF(value);
                }
            }
        } catch (IOException tooLong) {
            throw new UncheckedIOException("sort key longer than a cursor can carry", tooLong);
        }
        return bytes.toByteArray();
    }

    private static List<@Nullable String> keys(byte[] payload) {
        try (var in = new DataInputStream(new ByteArrayInputStream(payload))) {
            if (in.readByte() != VERSION) {
                throw refused();
            }
            int size = in.readUnsignedByte();
            var keys = new ArrayList<@Nullable String>(size);
            for (int i = 0; i < size; i++) {
                keys.add(in.readBoolean() ? in.readUTF() : null);
            }
            return keys;
        } catch (IOException truncated) {
            throw refused();
        }
    }

    private static byte[] decode(String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw refused();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            // Unused bits of the last character are free to vary: only one spelling is accepted.
            boolean canonical = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .equals(cursor);
            return canonical ? bytes : new byte[0];
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
    }

    private static Problem refused() {
        var message = Text.of(
                "cursor n’est pas un curseur donné par cette opération avec ces filtres ; reprenez sans cursor.",
                "cursor was not given by this operation with these filters; start again without cursor.");
        return Problem.of(StandardProblem.INVALID_CURSOR, Violation.query("cursor", "invalid-cursor", message));
    }
}
