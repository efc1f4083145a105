package fr.maillage.registry.sourcefile.domain;

import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a file, one at a time, in memory that does not grow: a line over the cap refuses the file. Ends of line are
 * LF or CRLF; a UTF-8 byte order mark is dropped, a UTF-16 one refuses the file.
 */
public final class SourceLines {

    private static final int BUFFER = 64 << 10;

    private final InputStream in;
    private final SourceEncoding encoding;
    private final int maxLineBytes;
    private final byte[] buffer = new byte[BUFFER];
    private byte[] pending = new byte[0];
    private int position;
    private int limit;
    private long line;
    private boolean endedByNewline = true;

    public SourceLines(InputStream in, SourceEncoding encoding, FileLimits limits) {
        this.in = in;
        this.encoding = encoding;
        this.maxLineBytes = limits.maxLineBytes();
    }

    /** The next line without its end, null after the last one. */
    public @Nullable String next() throws IOException {
        pending = new byte[0];
        while (true) {
            if (position == limit && !fill()) {
                return lastLine();
            }
            int end = indexOfNewline();
            if (end >= 0) {
                String text = complete(end);
                position = end + 1;
                return text;
            }
            keep(limit);
        }
    }

    /**
     * The bytes themselves, for a file that is not made of lines; instead of {@link #next()}, not after it.
     */
    public InputStream bytes() {
        return in;
    }

    /** Number of the line last returned, counted from 1. */
    public long number() {
        return line;
    }

    /** Whether the line last returned was closed by an end of line; a last line that is not may have been cut. */
    public boolean endedByNewline() {
        return endedByNewline;
    }

    private boolean fill() throws IOException {
        position = 0;
        int read;
        do {
            read = in.read(buffer, 0, BUFFER);
        } while (read == 0);
        limit = Math.max(0, read);
        return read > 0;
    }

    private @Nullable String lastLine() {
        if (pending.length == 0) {
            return null;
        }
        line++;
        endedByNewline = false;
        return decode(pending, 0, pending.length);
    }

    private String complete(int end) {
        endedByNewline = true;
        if (pending.length == 0) {
            checkLength(end - position);
            line++;
            return decode(buffer, position, end);
        }
        keep(end);
        line++;
        return decode(pending, 0, pending.length);
    }

    private String decode(byte[] bytes, int from, int to) {
        int start = line == 1 ? afterMark(bytes, from, to) : from;
        int end = to > start && bytes[to - 1] == '\r' ? to - 1 : to;
        return encoding.decode(bytes, start, end, line);
    }

    private int afterMark(byte[] bytes, int from, int to) {
        if (to - from >= 2
                && ((at(bytes, from) == 0xff && at(bytes, from + 1) == 0xfe)
                        || (at(bytes, from) == 0xfe && at(bytes, from + 1) == 0xff))) {
            throw new Refusal(
                    Reason.WRONG_ENCODING,
                    1,
                    "Le fichier est en UTF-16 ; l'encodage attendu est %s.".formatted(expected()),
                    "The file is in UTF-16; %s is expected.".formatted(expected()));
        }
        boolean mark =
                to - from >= 3 && at(bytes, from) == 0xef && at(bytes, from + 1) == 0xbb && at(bytes, from + 2) == 0xbf;
        return mark ? from + 3 : from;
    }

    private String expected() {
        return encoding == SourceEncoding.UTF_8 ? "UTF-8" : "ISO-8859-1";
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xff;
    }

    private int indexOfNewline() {
        for (int i = position; i < limit; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void keep(int end) {
        int length = end - position;
        checkLength((long) pending.length + length);
        int old = pending.length;
        pending = Arrays.copyOf(pending, old + length);
        System.arraycopy(buffer, position, pending, old, length);
        position = end;
    }

    private void checkLength(long length) {
        if (length > maxLineBytes) {
            throw new Refusal(
                    Reason.LINE_TOO_LONG,
                    line + 1,
                    "La ligne %d dépasse %d octets : il y manque une fin de ligne, ou le fichier est abîmé. Téléchargez-le de nouveau."
                            .formatted(line + 1, maxLineBytes),
                    "Line %d is longer than %d bytes: an end of line is missing, or the file is damaged. Download it again."
                            .formatted(line + 1, maxLineBytes));
        }
    }
}
