package fr.maillage.platform.data.audit;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the chain and its hash, in hexadecimal. The hash is the SHA-256 of the hash before, this place, its date and its entry: numbers big-endian
 * in eight bytes, dates in milliseconds, texts as four bytes of length and UTF-8 (length -1 for null), lists as four bytes
 * of size and their texts. Equal contents and nothing else give equal hashes.
 */
record Seal(long seq, String hash) {

    /** What the first entry of all stands on. */
    static final Seal GENESIS = of(0, new byte[32]);

    static Seal of(long seq, byte[] hash) {
        return new Seal(seq, HexFormat.of().formatHex(hash));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hash);
    }

    Seal next(AuditEntry entry, Instant sealedAt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            out.write(bytes());
            out.writeLong(seq + 1);
            out.writeLong(sealedAt.toEpochMilli());
            write(out, entry);
            return of(seq + 1, digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(DataOutputStream out, AuditEntry entry) throws IOException {
        write(out, entry.id());
        out.writeLong(entry.at().toEpochMilli());
        write(out, entry.tenant());
        write(out, entry.organization());
        write(out, entry.issuer());
        write(out, entry.subject());
        write(out, entry.client());
        write(out, entry.operation());
        write(out, entry.objectType());
        out.writeInt(entry.objectIds().size());
        for (String id : entry.objectIds()) {
            write(out, id);
        }
        write(out, entry.fieldClass());
        write(out, entry.result());
        write(out, entry.traceId());
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** {@code 1000:ab12…}, to be kept elsewhere and compared later. */
    String anchor() {
        return seq + ":" + hash;
    }
}
