package fr.maillage.gateway.forward;

import fr.maillage.gateway.resilience.Deadline;
import fr.maillage.platform.http.refusal.RefusedBefore;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** A question the gateway itself puts to a service on behalf of a caller, over the same line as everybody's requests. */
@ApplicationScoped
public class Inquiry {

    /** The answer, whatever its status. */
    public record Reply(int status, String type, Buffer body) {}

    private static final Logger LOG = Logger.getLogger(Inquiry.class);
    private static final int TOLD_AT_ONCE = 16;
    private static final Duration TELLING = Duration.ofSeconds(5);

    private final AtomicInteger untold = new AtomicInteger();
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

    /**
     * Lets a service know that its caller was refused here, so that its audit trail has the refusal like any other. The
     * answer is not waited for; a service that is in trouble, or is being told of many, is not told.
     */
    public void tellRefused(RoutingContext context, String service) {
        ServiceLine line = lines.get(service);
        if (untold.get() >= TOLD_AT_ONCE || line.breaker().openFor().isPositive()) {
            missed(context, service);
            return;
        }
        untold.incrementAndGet();
        HttpServerRequest request = context.request();
        line.connections()
                .here()
                .request(request.method(), request.uri())
                .compose(telling -> {
                    telling.putHeader(RefusedBefore.HEADER, "true");
                    telling.idleTimeout(TELLING.toMillis());
                    return ask(context, telling, TELLING);
                })
                .compose(HttpClientResponse::end)
                .onFailure(failure -> missed(context, service))
                .onComplete(done -> untold.decrementAndGet());
    }

    private static void missed(RoutingContext context, String service) {
        LOG.warnf(
                "%s was not told of a refusal, trace %s",
                service, Trace.of(context).traceId());
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
