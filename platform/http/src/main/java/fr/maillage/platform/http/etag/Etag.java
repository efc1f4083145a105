package fr.maillage.platform.http.etag;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A strong entity tag (RFC 9110 section 8.8.3).
 *
 * @param value without quotes; printable ASCII without quote
 */
public record Etag(String value) {

    private static final Pattern VALUE = Pattern.compile("[\\x21\\x23-\\x7E]{1,128}");
    private static final Pattern SHOWN_TOO = Pattern.compile("~[A-Za-z0-9_-]{43}$");
    private static final Pattern LISTED = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");

    public Etag {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("etag (" + value + "), must be 1 to 128 printable ASCII characters");
        }
    }

    /** Of an item: its version number. */
    public static Etag version(long version) {
        return new Etag("v" + version);
    }

    /** Of anything whose content is a function of these parts: same parts in the same order, same tag. */
    public static Etag hash(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return new Etag(Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }

    /**
     * Of an item that also shows things with a state of their own ({@code ?expand=}): the tag changes with them, and a
     * write that names it is judged by the item's own version alone.
     */
    public Etag with(String... shownToo) {
        return new Etag(value + "~" + hash(shownToo).value);
    }

    /** As it stands in the header. */
    public String header() {
        return '"' + value + '"';
    }

    /** Weak comparison with a header: {@code *}, one tag or a list. */
    public boolean isIn(@Nullable String ifNoneMatch) {
        return names(ifNoneMatch, true);
    }

    /** The answer of a read: 304 when the caller already has this state (the body is then not even made), else 200. */
    public Response answer(HttpHeaders request, Supplier<?> body) {
        boolean known = isIn(request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        Response.ResponseBuilder response = known ? Response.notModified() : Response.ok(body.get());
        return response.header(HttpHeaders.ETAG, header())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization")
                .build();
    }

    /** The condition of a write, by strong comparison: 428 without {@code If-Match}, 412 when it names another state. */
    public void requireMatch(HttpHeaders request) {
        String ifMatch = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (ifMatch == null) {
            throw Problem.of(
                    StandardProblem.PRECONDITION_REQUIRED,
                    "L’en-tête If-Match est requis : l’ETag de la version que vous modifiez.",
                    "The If-Match header is required: the ETag of the version you are changing.");
        }
        if (!names(ifMatch, false)) {
            throw Problem.of(
                    StandardProblem.STALE_VERSION,
                    "If-Match (" + ifMatch + ") ne désigne pas la version actuelle (" + header() + ").",
                    "If-Match (" + ifMatch + ") is not the current version (" + header() + ").");
        }
    }

    private boolean names(@Nullable String condition, boolean weak) {
        if (condition == null) {
            return false;
        }
        if (condition.strip().equals("*")) {
            return true;
        }
        Matcher listed = LISTED.matcher(condition);
        while (listed.find()) {
            String tag = listed.group(2);
            boolean same = weak ? tag.equals(value) : listed.group(1) == null && own(tag).equals(own(value));
            if (same) {
                return true;
            }
        }
        return false;
    }

    private static String own(String tag) {
        return SHOWN_TOO.matcher(tag).replaceFirst("");
    }
}
