package fr.maillage.gateway.route;

import fr.maillage.platform.http.language.Text;
import java.util.Optional;

/**
 * What a path may look like, judged on the bytes received and before any routing. Two programs that read one path
 * differently are how access rules are walked around, so whatever could be read in two ways is refused: escapes of
 * dot, slash, backslash, semicolon, percent and control characters, UTF-8 longer than need be, dot segments, empty segments, path parameters.
 */
public final class PathRule {

    private static final Text ABSOLUTE = Text.of(
            "L’adresse doit être un chemin commençant par « / ».",
            "The address must be a path that starts with \"/\".");
    private static final Text EMPTY_SEGMENT = Text.of("Le chemin contient « // ».", "The path contains \"//\".");
    private static final Text DOTS =
            Text.of("Le chemin contient un segment « . » ou « .. ».", "The path contains a \".\" or \"..\" segment.");
    private static final Text CHARACTER = Text.of(
            "Le chemin contient un caractère qui n’y est pas admis (« ; », « \\ », non ASCII).",
            "The path contains a character not allowed there (\";\", \"\\\", non-ASCII).");
    private static final Text ESCAPE = Text.of(
            "Le chemin contient un échappement invalide ou interdit (%2e, %2f, %5c, %3b, %25, %00 à %1f, UTF-8 mal formé).",
            "The path contains an escape that is invalid or forbidden (%2e, %2f, %5c, %3b, %25, %00 to %1f, malformed UTF-8).");

    private PathRule() {}

    /** Why the path of a request target is refused; empty when it is fine. The query is not looked at. */
    public static Optional<Text> refusal(String uri) {
        if (!uri.startsWith("/")) {
            return Optional.of(ABSOLUTE);
        }
        int end = endOfPath(uri);
        int segment = 1;
        for (int i = 1; i <= end; i++) {
            if (i == end || uri.charAt(i) == '/') {
                Optional<Text> refused = segment(uri, segment, i, i == end);
                if (refused.isPresent()) {
                    return refused;
                }
                segment = i + 1;
            }
        }
        return Optional.empty();
    }

    /** The path of a request target, without its query. */
    public static String path(String uri) {
        return uri.substring(0, endOfPath(uri));
    }

    private static Optional<Text> segment(String uri, int start, int end, boolean last) {
        int width = end - start;
        if (width == 0 && !last) {
            return Optional.of(EMPTY_SEGMENT);
        }
        if ((width == 1 && uri.charAt(start) == '.')
                || (width == 2 && uri.charAt(start) == '.' && uri.charAt(start + 1) == '.')) {
            return Optional.of(DOTS);
        }
        for (int i = start; i < end; i++) {
            char c = uri.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == ';' || c == '\\') {
                return Optional.of(CHARACTER);
            }
            if (c == '%') {
                int length = Escapes.length(uri, i, end);
                if (length == 0) {
                    return Optional.of(ESCAPE);
                }
                i += length - 1;
            }
        }
        return Optional.empty();
    }

    private static int endOfPath(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri.length() : query;
    }
}
