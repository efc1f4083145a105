package fr.maillage.integration.webhook.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The head of an HTTP/1.1 answer: its status and {@code Retry-After}; bounded, whatever the receiver sends. */
record AnswerHead(int status, @Nullable String retryAfter) {

    private static final int LONGEST = 16 * 1024;
    private static final int INTERIM_ANSWERS = 5;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    /** Not an answer of HTTP, or too long a one. */
    static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /** The final answer; interim ones (1xx) are passed over. */
    static AnswerHead read(InputStream in) throws IOException {
        for (int i = 0; i < INTERIM_ANSWERS; i++) {
            AnswerHead head = one(in);
            if (head.status >= 200) {
                return head;
            }
        }
        throw new Unreadable("interim answers without end");
    }

    private static AnswerHead one(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!isWhole(head)) {
            int next = in.read();
            if (next < 0) {
                throw head.isEmpty() ? new IOException("closed without an answer") : new Unreadable("cut off");
            }
            head.append((char) next);
            if (head.length() > LONGEST) {
                throw new Unreadable("head of the answer too long");
            }
        }
        String[] lines = head.toString().split("\r?\n", -1);
        Matcher status = STATUS.matcher(lines[0]);
        if (!status.matches()) {
            throw new Unreadable("no status line");
        }
        return new AnswerHead(Integer.parseInt(status.group(1)), retryAfter(lines));
    }

    /** Whether it ends with an empty line. */
    private static boolean isWhole(CharSequence head) {
        int last = head.length() - 1;
        if (last < 1 || head.charAt(last) != '\n') {
            return false;
        }
        int before = head.charAt(last - 1) == '\r' ? last - 2 : last - 1;
        return before >= 0 && head.charAt(before) == '\n';
    }

    private static @Nullable String retryAfter(String[] lines) {
        for (String line : lines) {
            if (line.toLowerCase(Locale.ROOT).startsWith("retry-after:")) {
                return line.substring("retry-after:".length()).strip();
            }
        }
        return null;
    }

    /** Seconds or an HTTP date; null when there is none that can be read. */
    @Nullable
    Duration pause(Instant now) {
        String asked = retryAfter;
        if (asked == null) {
            return null;
        }
        if (SECONDS.matcher(asked).matches()) {
            return Duration.ofSeconds(Long.parseLong(asked));
        }
        try {
            Instant until = ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** The request's head, as bytes. */
    static byte[] request(String path, String authority, java.util.Map<String, String> headers, int length) {
        StringBuilder head = new StringBuilder("POST ")
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(authority);
        headers.forEach(
                (name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        return head.append("\r\nContent-Length: ")
                .append(length)
                .append("\r\nConnection: close\r\n\r\n")
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }
}
