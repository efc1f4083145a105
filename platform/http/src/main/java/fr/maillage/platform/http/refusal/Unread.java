package fr.maillage.platform.http.refusal;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * The rest of a request whose answer was given before its body was read. A short rest is read and thrown away, so
 * that the connection stays usable and the caller gets to see the answer; beyond that the connection is closed.
 */
final class Unread {

    private static final long PATIENCE = 16L * 1024 * 1024;

    private final HttpServerRequest request;
    private long seen;

    private Unread(HttpServerRequest request) {
        this.request = request;
    }

    static boolean endsConnection(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2 || request.isEnded()) {
            return false;
        }
        return waitsForContinue(request)
                || request.getHeader("Transfer-Encoding") != null
                || announced(request) > PATIENCE;
    }

    static void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        if (waitsForContinue(request)) {
            close(request);
            return;
        }
        var unread = new Unread(request);
        request.handler(chunk -> unread.count(chunk.length()));
        request.endHandler(end -> {});
        request.resume();
    }

    private void count(int bytes) {
        seen += bytes;
        if (seen > PATIENCE) {
            close(request);
        }
    }

    private static void close(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }

    private static boolean waitsForContinue(HttpServerRequest request) {
        return "100-continue".equalsIgnoreCase(request.getHeader("Expect"));
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException beyondLong) {
            return Long.MAX_VALUE;
        }
    }
}
