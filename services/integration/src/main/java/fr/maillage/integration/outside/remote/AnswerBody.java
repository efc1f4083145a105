package fr.maillage.integration.outside.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The body of an answer as HTTP/1.1 frames it (RFC 9112, 6), up to a bound. What is framed by the end of the connection, in
 * an unknown way or in two ways at once leaves a connection that nobody uses again.
 */
final class AnswerBody {

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,15}");
    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,8})[ \t]*(;.*)?");
    private static final int LONGEST_LINE = 1024;
    private static final int MOST_TRAILERS = 50;

    private final byte[] bytes;
    private final boolean whole;
    private final boolean framed;

    private AnswerBody(byte[] bytes, boolean whole, boolean framed) {
        this.bytes = bytes;
        this.whole = whole;
        this.framed = framed;
    }

    static AnswerBody brokenOff() {
        return new AnswerBody(new byte[0], false, false);
    }

    byte[] bytes() {
        return bytes;
    }

    boolean whole() {
        return whole;
    }

    /** Whether the next byte of the connection belongs to another answer. */
    boolean framed() {
        return framed;
    }

    static AnswerBody read(InputStream in, AnswerHead head, int most) throws IOException {
        String coding = head.field("transfer-encoding").orElse("");
        String length = head.field("content-length").orElse("");
        if (head.status() == 204 || head.status() == 304) {
            return new AnswerBody(new byte[0], true, coding.isEmpty() && (length.isEmpty() || length.equals("0")));
        }
        if (coding.equalsIgnoreCase("chunked")) {
            return chunked(in, most, length.isEmpty());
        }
        if (coding.isEmpty() && LENGTH.matcher(length).matches()) {
            return counted(in, Long.parseLong(length), most);
        }
        byte[] rest = in.readNBytes(most + 1);
        boolean whole = rest.length <= most;
        return new AnswerBody(whole ? rest : Arrays.copyOf(rest, most), whole, false);
    }

    private static AnswerBody counted(InputStream in, long length, int most) throws IOException {
        byte[] read = in.readNBytes((int) Math.min(length, most));
        boolean whole = read.length == length;
        return new AnswerBody(read, whole, whole);
    }

    private static AnswerBody chunked(InputStream in, int most, boolean framed) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            if (size > most - all.size()) {
                return new AnswerBody(all.toByteArray(), false, false);
            }
            byte[] chunk = in.readNBytes(size);
            all.write(chunk);
            if (chunk.length < size || !line(in).isEmpty()) {
                throw new UnreadableAnswer("chunk cut off");
            }
        }
        for (int i = 0; i < MOST_TRAILERS; i++) {
            if (line(in).isEmpty()) {
                return new AnswerBody(all.toByteArray(), true, framed);
            }
        }
        throw new UnreadableAnswer("trailers without end");
    }

    private static int size(InputStream in) throws IOException {
        var said = CHUNK.matcher(line(in));
        if (!said.matches()) {
            throw new UnreadableAnswer("no size of a chunk");
        }
        return (int) Math.min(Long.parseLong(said.group(1), 16), Integer.MAX_VALUE);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > LONGEST_LINE) {
                throw new UnreadableAnswer("a line without end");
            }
            line.append((char) next);
        }
        int last = line.length() - 1;
        return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
    }
}
