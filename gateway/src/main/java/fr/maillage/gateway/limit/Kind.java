package fr.maillage.gateway.limit;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a request costs the platform: each kind has an allowance of its own. */
public enum Kind {
    READ,
    WRITE,
    /** A whole list in one file, or anything below {@code /exports}. */
    EXPORT;

    private static final List<String> FILES = List.of("csv", "ndjson", "geo+json", "parquet");

    public static Kind of(HttpServerRequest request, String path) {
        return of(request.method(), path, request.headers().getAll("Accept"));
    }

    /** Judged on the path as the service will read it, whatever spelling it came in. */
    static Kind of(HttpMethod method, String path, List<String> accepted) {
        boolean reads = HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
        if (isExport(path) || (reads && accepted.stream().anyMatch(Kind::namesFile))) {
            return EXPORT;
        }
        return reads ? READ : WRITE;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean namesFile(String accept) {
        String lower = accept.toLowerCase(Locale.ROOT);
        return FILES.stream().anyMatch(lower::contains);
    }

    // PathRule has let the path through: its escapes are well formed.
    private static boolean isExport(String path) {
        String read =
                path.indexOf('%') < 0 ? path : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        return read.endsWith("/exports") || read.contains("/exports/");
    }
}
