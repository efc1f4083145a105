package fr.maillage.gateway.page;

import io.vertx.core.buffer.Buffer;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** A gzip stream (RFC 1952) made piece by piece, for the event loop: fast rather than small, and never waiting. */
public final class Gzip {

    private static final Pattern ACCEPTED = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 255};
    private static final int PIECE = 8 * 1024;

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final CRC32 checksum = new CRC32();
    private final byte[] piece = new byte[PIECE];
    private boolean begun;

    /** Whether a caller who sent this {@code Accept-Encoding} can read it. */
    public static boolean isAccepted(@Nullable String acceptEncoding) {
        return acceptEncoding != null && ACCEPTED.matcher(acceptEncoding).find();
    }

    /** Bytes ready to leave; possibly none yet. */
    public Buffer add(Buffer plain) {
        byte[] bytes = plain.getBytes();
        checksum.update(bytes);
        deflater.setInput(bytes);
        return drained();
    }

    /** The last bytes. The stream is over and its memory given back. */
    public Buffer finish() {
        deflater.finish();
        Buffer last = drained().appendIntLE((int) checksum.getValue()).appendIntLE((int) deflater.getBytesRead());
        close();
        return last;
    }

    /** Gives the memory back early; afterwards nothing may be added. */
    public void close() {
        deflater.end();
    }

    private Buffer drained() {
        Buffer out = Buffer.buffer();
        if (!begun) {
            begun = true;
            out.appendBytes(HEADER);
        }
        int length = deflater.deflate(piece);
        while (length > 0) {
            out.appendBytes(piece, 0, length);
            length = deflater.deflate(piece);
        }
        return out;
    }
}
