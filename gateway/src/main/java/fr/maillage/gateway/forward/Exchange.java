package fr.maillage.gateway.forward;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.refusal.Answers;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;

/**
 * One request on its way to a service and back, all on the event loop of its connection: the body coming in, the call
 * to the service, the answer going out, and which of them is over when another one ends.
 */
final class Exchange implements IncomingBody.Listener, UpstreamCall.Listener {

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final String service;
    private final IncomingBody body;
    private final UpstreamCall call;

    private boolean over;

    Exchange(
            RoutingContext context,
            Vertx vertx,
            ServiceLine line,
            long bodyLimit,
            Function<Runnable, Patience> patience,
            Origin origin) {
        this.context = context;
        this.request = context.request();
        this.response = context.response();
        this.service = line.service();
        this.body = new IncomingBody(request, vertx, bodyLimit, this);
        this.call = new UpstreamCall(context, line, patience, origin, this);
    }

    void begin() {
        request.pause();
        response.closeHandler(closed -> gone());
        if (RequestRules.hasBody(request)) {
            body.receive(response);
        } else {
            call.ask(RequestRules.isSafe(request));
        }
    }

    @Override
    public void begun() {
        if (!over) {
            call.ask(false);
        }
    }

    @Override
    public void whole() {
        call.complete();
    }

    @Override
    public void refused(Problem problem) {
        fail(problem);
    }

    @Override
    public void gone() {
        if (!over) {
            stop();
        }
    }

    @Override
    public void connected(HttpClientRequest toService) {
        if (RequestRules.hasBody(request)) {
            body.flowTo(toService);
        } else {
            call.complete();
            request.resume();
        }
    }

    @Override
    public void answered(HttpClientResponse answer) {
        Problem unexplained = AnswerRules.unexplained(answer, service, context);
        if (unexplained != null) {
            answer.exceptionHandler(known -> {});
            fail(unexplained);
        } else {
            new AnswerRelay(request, this::close, this::breakOff).relay(answer);
        }
    }

    @Override
    public void failed(Problem problem) {
        fail(problem);
    }

    /**
     * The answer is complete. When the service gave it without waiting for the whole request, its connection is given
     * up: the next request on it would be read as the rest of this one.
     */
    private void close() {
        if (over) {
            return;
        }
        if (call.isSent()) {
            over = true;
            body.stop();
        } else {
            stop();
            Answers.discardRest(context);
        }
    }

    /** Too late for a problem: the caller must see that the answer is not whole. */
    private void breakOff() {
        if (!over) {
            stop();
            // Not response.reset() for HTTP/1: a response reset by ourselves is never counted as done at shutdown.
            if (request.version() == HttpVersion.HTTP_2) {
                response.reset();
            } else {
                request.connection().close();
            }
        }
    }

    private void fail(Problem problem) {
        if (!over) {
            stop();
            Answers.send(problem, context);
        }
    }

    private void stop() {
        over = true;
        body.stop();
        call.giveUp();
    }
}
