package fr.maillage.platform.data.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over a list of parts, each preceded by its length: no two lists read the same. */
final class Digest {

    private static final int BUFFER = 64 * 1024;

    private final MessageDigest sha256 = sha256();

    Digest add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    Digest add(byte[] part) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(part.length).flip());
        sha256.update(part);
        return this;
    }

    /** A part as long as it takes, never in memory as a whole. */
    Digest add(InputStream part) throws IOException {
        MessageDigest own = sha256();
        byte[] buffer = new byte[BUFFER];
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            own.update(buffer, 0, read);
        }
        return add(own.digest());
    }

    byte[] bytes() {
        return sha256.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
