package fr.maillage.gateway.forward;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** What can be told of a request before its body has been read. */
final class RequestRules {

    private RequestRules() {}

    /** Asking once more changes nothing at the service. */
    static boolean isSafe(HttpServerRequest request) {
        return HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method());
    }

    static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        if (length != null) {
            return !length.equals("0");
        }
        boolean multiplexed = request.version() == HttpVersion.HTTP_2;
        return request.getHeader("Transfer-Encoding") != null
                || (multiplexed && !isSafe(request) && !request.isEnded());
    }
}
