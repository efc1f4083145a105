package fr.maillage.gateway.forward;

import fr.maillage.gateway.resilience.Deadline;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.trace.Trace;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The request as it is put to a service: a connection, the head, the wait for an answer. */
final class UpstreamCall {

    /** What comes of the call, said on the event loop and never after {@link #giveUp}. */
    interface Listener {

        /** The head is ready to leave; whoever has the body sends it, then calls {@link #complete}. */
        void connected(HttpClientRequest service);

        void answered(HttpClientResponse answer);

        void failed(Problem problem);
    }

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final ServiceLine line;
    private final Patience patience;
    private final Origin origin;
    private final Listener listener;

    private @Nullable HttpClientRequest out;
    private boolean admitted;
    private boolean mayAskAgain;
    private boolean sent;
    private boolean answered;
    private boolean over;

    UpstreamCall(
            RoutingContext context,
            ServiceLine line,
            Function<Runnable, Patience> patience,
            Origin origin,
            Listener listener) {
        this.context = context;
        this.request = context.request();
        this.line = line;
        this.patience = patience.apply(this::lose);
        this.origin = origin;
        this.listener = listener;
    }

    /** @param idempotent whether the service may be asked once more when it breaks off, the budget allowing */
    void ask(boolean idempotent) {
        if (!line.breaker().admits()) {
            listener.failed(
                    UpstreamFailure.resting(line.service(), line.breaker().openFor()));
            return;
        }
        admitted = true;
        mayAskAgain = idempotent;
        line.retries().earn();
        patience.begin();
        connect();
    }

    /** The whole request has been written: from here on the service is waited for. */
    void complete() {
        if (out != null && !over) {
            sent = true;
            out.end();
            if (!answered) {
                patience.begin();
            }
        }
    }

    /** Whether the service has been sent the whole request; before that its connection is good for nothing else. */
    boolean isSent() {
        return sent;
    }

    void giveUp() {
        over = true;
        patience.end();
        judge(line.breaker()::abandoned);
        if (out != null) {
            out.reset();
        }
    }

    private void connect() {
        line.connections()
                .here()
                .request(request.method(), request.uri())
                .onFailure(this::fail)
                .onSuccess(this::use);
    }

    private void use(HttpClientRequest connected) {
        if (over) {
            connected.reset();
            return;
        }
        out = connected;
        // Failures arrive through the response; without a handler they would be logged as nobody's.
        connected.exceptionHandler(known -> {});
        connected.response().onSuccess(this::answer).onFailure(this::breakOff);
        describe(connected);
        if (RequestRules.hasBody(request)) {
            // A large file may take its time to arrive: the wait is counted anew from its end.
            patience.end();
        }
        listener.connected(connected);
    }

    private void describe(HttpClientRequest connected) {
        HeaderRules.copyRequest(request.headers(), connected.headers());
        origin.describe(request, connected.headers());
        connected.putHeader(Trace.HEADER, Trace.of(context).traceparent());
        connected.putHeader("X-Request-Id", context.response().headers().get("X-Request-Id"));
        connected.putHeader(Deadline.HEADER, Long.toString(patience.left()));
    }

    private void answer(HttpClientResponse answer) {
        patience.end();
        answered = true;
        judge(line.breaker()::succeeded);
        if (!over) {
            listener.answered(answer);
        }
    }

    // A kept-alive connection may be closed by the service just as it is used again.
    private void breakOff(Throwable failure) {
        if (!over && mayAskAgain && line.retries().spend()) {
            mayAskAgain = false;
            sent = false;
            connect();
        } else {
            fail(failure);
        }
    }

    private void fail(Throwable failure) {
        if (over) {
            return;
        }
        // Too many callers at once is not the service's silence.
        boolean crowded = failure instanceof ConnectionPoolTooBusyException;
        judge(crowded ? line.breaker()::abandoned : line.breaker()::failed);
        listener.failed(UpstreamFailure.of(line.service(), failure));
    }

    private void lose() {
        judge(patience.isHasty() ? line.breaker()::abandoned : line.breaker()::failed);
        listener.failed(UpstreamFailure.tooSlow(line.service(), patience.whole()));
    }

    private void judge(Runnable outcome) {
        if (admitted) {
            admitted = false;
            outcome.run();
        }
    }
}
