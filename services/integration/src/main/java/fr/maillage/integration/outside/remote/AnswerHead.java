package fr.maillage.integration.outside.remote;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an HTTP/1.1 answer; bounded, whatever the other side sends.
 *
 * @param fields by name in lower case; what is said twice is joined by a comma
 */
record AnswerHead(boolean lasting, int status, Map<String, String> fields) {

    private static final int LONGEST = 16 * 1024;
    private static final int INTERIM_ANSWERS = 5;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.([01]) ([1-5][0-9]{2})( .*)?");

    AnswerHead {
        fields = Map.copyOf(fields);
    }

    /** The final answer; interim ones (1xx) are passed over. */
    static AnswerHead read(InputStream in) throws IOException {
        for (int i = 0; i < INTERIM_ANSWERS; i++) {
            AnswerHead head = one(in);
            if (head.status >= 200) {
                return head;
            }
        }
        throw new UnreadableAnswer("interim answers without end");
    }

    private static AnswerHead one(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!isWhole(head)) {
            int next = in.read();
            if (next < 0) {
                throw head.isEmpty() ? new IOException("closed without an answer") : new UnreadableAnswer("cut off");
            }
            head.append((char) next);
            if (head.length() > LONGEST) {
                throw new UnreadableAnswer("head of the answer too long");
            }
        }
        String[] lines = head.toString().split("\r?\n", -1);
        Matcher status = STATUS.matcher(lines[0]);
        if (!status.matches()) {
            throw new UnreadableAnswer("no status line");
        }
        return new AnswerHead(status.group(1).equals("1"), Integer.parseInt(status.group(2)), fields(lines));
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

    private static Map<String, String> fields(String[] lines) {
        Map<String, String> found = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
                found.merge(name, lines[i].substring(colon + 1).strip(), (one, other) -> one + "," + other);
            }
        }
        return found;
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** Whether the other side keeps the connection after this answer. */
    boolean keepsConnection() {
        String said = field("connection").orElse("").toLowerCase(Locale.ROOT);
        return lasting && !said.contains("close");
    }
}
