package fr.maillage.gateway.forward;

import fr.maillage.gateway.resilience.Deadline;
import fr.maillage.platform.http.trace.Trace;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** A question the gateway itself puts to a service on behalf of a caller, over the same line as everybody's requests. */
@ApplicationScoped
public class Inquiry {

    /** The answer, whatever its status. */
    public record Reply(int status, String type, Buffer body) {}

    private final Vertx vertx;
    private final ServiceLines lines;
    private final Origin origin;

    Inquiry(Vertx vertx, ServiceLines lines, Origin origin) {
        this.vertx = vertx;
        this.lines = lines;
        this.origin = origin;
    }

    /** Whether this installation has the service. */
    public boolean isOffered(String service) {
        return lines.has(service);
    }

    /** With the caller's own token, language and trace. Fails when no whole answer comes within {@code patience}. */
    public Future<Reply> get(RoutingContext context, String service, String uri, Duration patience) {
        ServiceLine line = lines.get(service);
        if (!line.breaker().admits()) {
            return Future.failedFuture(
                    UpstreamFailure.resting(service, line.breaker().openFor()));
        }
        Promise<Reply> reply = Promise.promise();
        line.connections()
                .here()
                .request(HttpMethod.GET, uri)
                .compose(question -> {
                    // Also when the answer has begun: giving up closes the connection, in the middle of a body too.
                    reply.future().onFailure(failure -> question.reset());
                    return ask(context, question, patience);
                })
                .compose(Inquiry::read)
                .onSuccess(reply::tryComplete)
                .onFailure(reply::tryFail);
        long timer =
                vertx.setTimer(patience.toMillis(), fired -> reply.tryFail(UpstreamFailure.tooSlow(service, patience)));
        return reply.future()
                .onComplete(done -> vertx.cancelTimer(timer))
                .onSuccess(answer -> line.breaker().succeeded())
                // A sheet waits for less than others would: its haste says nothing about the service.
                .onFailure(failure -> line.breaker().abandoned());
    }

    private Future<HttpClientResponse> ask(RoutingContext context, HttpClientRequest question, Duration patience) {
        HttpServerRequest request = context.request();
        MultiMap headers = question.headers();
        headers.set("Accept", "application/json");
        headers.set("Authorization", request.getHeader("Authorization"));
        String language = request.getHeader("Accept-Language");
        if (language != null) {
            headers.set("Accept-Language", language);
        }
        headers.set(Trace.HEADER, Trace.of(context).traceparent());
        headers.set("X-Request-Id", context.response().headers().get("X-Request-Id"));
        headers.set(Deadline.HEADER, Long.toString(patience.toMillis()));
        origin.describe(request, headers);
        return question.send();
    }

    private static Future<Reply> read(HttpClientResponse answer) {
        String type = answer.getHeader("Content-Type");
        return answer.body()
                .map(body -> new Reply(answer.statusCode(), type == null ? "application/json" : type, body));
    }
}
