package fr.maillage.platform.http.log;

import java.util.regex.Pattern;

/**
 * Takes what a log line could do away from it. Only meant for a line of JSON: everything replaced can stand inside a
 * string only, and a JSON reader gets the same text back, tokens apart.
 */
final class HarmlessLine {

    /** A JWT or its first two parts, by its header that always starts with an encoded <code>{"</code>. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}(\\.[A-Za-z0-9_-]+){0,4}");

    /** Credentials of an Authorization header that was quoted; no word of a language is as long as a bearer token. */
    private static final Pattern CREDENTIALS = Pattern.compile(
            "(?i)(\\bauthorization\\W{1,6}[a-z]{1,12} +|\\bbearer +(?=[^ ]{20}))[A-Za-z0-9._~+/=-]{4,}");

    private HarmlessLine() {}

    static String of(String json) {
        String line = json.contains("eyJ") ? TOKEN.matcher(json).replaceAll("[token]") : json;
        line = CREDENTIALS.matcher(line).replaceAll("$1[credentials]");
        int end = endOfText(line);
        for (int i = 0; i < end; i++) {
            if (isHarmful(line, i)) {
                return escaped(line, i, end);
            }
        }
        return line;
    }

    private static String escaped(String line, int from, int end) {
        var text = new StringBuilder(line.length() + 32).append(line, 0, from);
        for (int i = from; i < end; i++) {
            char c = line.charAt(i);
            if (isHarmful(line, i)) {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        return text.append(line, end, line.length()).toString();
    }

    // The line break that ends the event stays one.
    private static int endOfText(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    private static boolean isHarmful(String line, int at) {
        char c = line.charAt(at);
        if (c >= ' ' && c < 0x7F) {
            return c == '$' && at + 1 < line.length() && line.charAt(at + 1) == '{';
        }
        // An invisible character beyond U+FFFF is judged whole, and both its halves are escaped.
        boolean low = Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(line.charAt(at - 1));
        return isInvisible(low ? line.codePointAt(at - 1) : line.codePointAt(at));
    }

    /** Controls, line and paragraph separators, bidirectional and zero-width marks, halves of characters. */
    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
