package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How much a request may weigh: 8 KiB of address, 16 KiB of headers, {@code maillage.http.json-limit} of body or,
 * for an uploaded file, {@code maillage.http.upload-limit}. The server's own limits lie above, because its refusals
 * have no body.
 */
@ApplicationScoped
public class RequestLimits {

    private static final int ADDRESS = 8 * 1024;
    private static final int HEADERS = 16 * 1024;
    private static final int AFTER_TRACE = 900;

    private final long json;
    private final long upload;

    RequestLimits(
            @ConfigProperty(name = "maillage.http.json-limit") MemorySize json,
            @ConfigProperty(name = "maillage.http.upload-limit") MemorySize upload) {
        this.json = json.asLongValue();
        this.upload = upload.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_TRACE);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        Problem problem = problem(request);
        if (problem != null) {
            Answers.send(problem, context);
            return;
        }
        context.next();
    }

    private @Nullable Problem problem(HttpServerRequest request) {
        int address = request.uri().length();
        if (address > ADDRESS) {
            return tooMuch(StandardProblem.URI_TOO_LONG, address, ADDRESS);
        }
        int headers = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            headers += header.getKey().length() + header.getValue().length() + ": \r\n".length();
        }
        if (headers > HEADERS) {
            return tooMuch(StandardProblem.HEADERS_TOO_LARGE, headers, HEADERS);
        }
        long limit = bodyLimit(request.getHeader("Content-Type"));
        long length = length(request.getHeader("Content-Length"));
        return length > limit ? tooMuch(StandardProblem.BODY_TOO_LARGE, length, limit) : null;
    }

    /** The largest body a request may carry, by its media type. */
    public long bodyLimit(@Nullable String contentType) {
        boolean file =
                contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
        return file ? upload : json;
    }

    /** A body that turned out longer than its limit while it was read. */
    public static Problem bodyTooLarge(long size, long limit) {
        return tooMuch(StandardProblem.BODY_TOO_LARGE, size, limit);
    }

    private static long length(@Nullable String contentLength) {
        try {
            return contentLength == null ? 0 : Long.parseLong(contentLength);
        } catch (NumberFormatException beyondLong) {
            return Long.MAX_VALUE;
        }
    }

    private static Problem tooMuch(StandardProblem code, long size, long limit) {
        return Problem.of(
                code, size + " octets reçus, " + limit + " au plus.", size + " bytes received, at most " + limit + ".");
    }
}
