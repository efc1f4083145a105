package fr.maillage.gateway.forward;

import fr.maillage.gateway.page.Gzip;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.refusal.Answers;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of a service's answer the caller sees. */
final class AnswerRules {

    /** Answers up to this size leave in one write instead of three. */
    private static final long SMALL = 32 * 1024L;

    private static final Pattern TEXT = Pattern.compile("(?i)^(text/|application/([a-z.-]+\\+)?(json|x-ndjson|xml))");
    /** Below a thousand bytes nothing is won. */
    private static final int SHORT_DIGITS = 3;

    private AnswerRules() {}

    /** A failure without a body of the agreed kind is explained by us, so that no caller ever meets another shape. */
    static @Nullable Problem unexplained(HttpClientResponse in, String service, RoutingContext context) {
        int status = in.statusCode();
        String type = in.getHeader("Content-Type");
        boolean explained = type != null && type.toLowerCase(Locale.ROOT).contains("json");
        if (status < 400
                || explained
                || HttpMethod.HEAD.equals(context.request().method())) {
            return null;
        }
        return status < 500 ? Answers.ofStatus(status, context) : UpstreamFailure.unusable(service, status);
    }

    static void copyHead(HttpClientResponse in, HttpServerResponse response) {
        response.setStatusCode(in.statusCode());
        HeaderRules.copyResponse(in.headers(), response.headers());
        response.putHeader("Cache-Control", cacheControl(in.getHeader("Cache-Control")));
    }

    /** Answers are somebody's: kept nowhere, unless the service lets that somebody's own client keep them. */
    static String cacheControl(@Nullable String said) {
        return said != null && said.toLowerCase(Locale.ROOT).contains("private") ? said : "no-store";
    }

    static boolean isSmall(HttpClientResponse in) {
        String length = in.getHeader("Content-Length");
        return length != null && length.length() <= 5 && Long.parseLong(length) <= SMALL;
    }

    /**
     * Text that is worth it, for callers who can read it. Answers with an entity tag stay as they are: the tag names
     * their very bytes.
     */
    static boolean isToBeCompressed(@Nullable String acceptEncoding, HttpMethod method, HttpClientResponse in) {
        if (acceptEncoding == null || !mayHaveBody(method, in.statusCode()) || in.statusCode() == 206) {
            return false;
        }
        String length = in.getHeader("Content-Length");
        String type = in.getHeader("Content-Type");
        return type != null
                && TEXT.matcher(type).find()
                && (length == null || length.length() > SHORT_DIGITS)
                && in.getHeader("Content-Encoding") == null
                && in.getHeader("ETag") == null
                && Gzip.isAccepted(acceptEncoding);
    }

    static boolean mayHaveBody(HttpMethod method, int status) {
        return !HttpMethod.HEAD.equals(method) && status != 204 && status != 304;
    }
}
