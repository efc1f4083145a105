package fr.maillage.gateway.forward;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.trace.Trace;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
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

    private static final long NO_TIMER = -1;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final Vertx vertx;
    private final HttpClient client;
    private final String service;
    private final Duration patience;
    private final Origin origin;
    private final Listener listener;

    private @Nullable HttpClientRequest out;
    private long timer = NO_TIMER;
    private boolean sent;
    private boolean answered;
    private boolean over;

    UpstreamCall(
            RoutingContext context,
            Vertx vertx,
            HttpClient client,
            String service,
            Duration patience,
            Origin origin,
            Listener listener) {
        this.context = context;
        this.request = context.request();
        this.vertx = vertx;
        this.client = client;
        this.service = service;
        this.patience = patience;
        this.origin = origin;
        this.listener = listener;
    }

    // A kept-alive connection may be closed by the service just as it is used again: a read is then asked once more.
    void ask(boolean mayAskAgain) {
        client.request(request.method(), request.uri()).onFailure(this::fail).onSuccess(connected -> {
            if (over) {
                connected.reset();
                return;
            }
            out = connected;
            // Failures arrive through the response; without a handler they would be logged as nobody's.
            connected.exceptionHandler(known -> {});
            connected.response().onSuccess(this::answer).onFailure(failure -> {
                if (mayAskAgain && !over) {
                    stopWaiting();
                    ask(false);
                } else {
                    fail(failure);
                }
            });
            describe(connected);
            listener.connected(connected);
        });
    }

    /** The whole request has been written: from here on the service is waited for. */
    void complete() {
        if (out != null && !over) {
            sent = true;
            out.end();
            waitForAnswer();
        }
    }

    /** Whether the service has been sent the whole request; before that its connection is good for nothing else. */
    boolean isSent() {
        return sent;
    }

    void giveUp() {
        over = true;
        stopWaiting();
        if (out != null) {
            out.reset();
        }
    }

    private void describe(HttpClientRequest connected) {
        HeaderRules.copyRequest(request.headers(), connected.headers());
        origin.describe(request, connected.headers());
        connected.putHeader(Trace.HEADER, Trace.of(context).traceparent());
        connected.putHeader("X-Request-Id", context.response().headers().get("X-Request-Id"));
    }

    private void answer(HttpClientResponse answer) {
        stopWaiting();
        answered = true;
        if (!over) {
            listener.answered(answer);
        }
    }

    private void fail(Throwable failure) {
        if (!over) {
            listener.failed(UpstreamFailure.of(service, failure));
        }
    }

    // Counted from the end of the request: a large file may take its time to arrive.
    private void waitForAnswer() {
        if (timer == NO_TIMER && !answered) {
            timer = vertx.setTimer(
                    patience.toMillis(), fired -> listener.failed(UpstreamFailure.tooSlow(service, patience)));
        }
    }

    private void stopWaiting() {
        if (timer != NO_TIMER) {
            vertx.cancelTimer(timer);
            timer = NO_TIMER;
        }
    }
}
