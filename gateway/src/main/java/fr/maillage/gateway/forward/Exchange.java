package fr.maillage.gateway.forward;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.refusal.Answers;
import fr.maillage.platform.http.refusal.RequestLimits;
import fr.maillage.platform.http.trace.Trace;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service and back, all on the event loop of its connection. Bodies flow through with
 * back-pressure and are never held, except answers of a few kilobytes, which then leave in a single write.
 */
final class Exchange {

    private static final long NO_TIMER = -1;
    /** A service is troubled only once this much of a body is here, or all of it: who drips takes nobody's place. */
    private static final int FIRST_PART = 16 * 1024;
    /** A body that neither ends nor grows by this much between two looks is given up. */
    private static final int LEAST_PROGRESS = 4 * 1024;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Vertx vertx;
    private final HttpClient client;
    private final String service;
    private final long bodyLimit;
    private final Duration patience;
    private final Origin origin;

    private @Nullable HttpClientRequest out;
    private long timer = NO_TIMER;
    private long look = NO_TIMER;
    private long received;
    private long receivedAtLastLook;
    private final Buffer firstPart = Buffer.buffer();
    private boolean asked;
    private boolean waitsForService;
    private boolean whole;
    private boolean sent;
    private boolean over;

    Exchange(
            RoutingContext context,
            Vertx vertx,
            HttpClient client,
            String service,
            long bodyLimit,
            Duration patience,
            Origin origin) {
        this.context = context;
        this.request = context.request();
        this.response = context.response();
        this.vertx = vertx;
        this.client = client;
        this.service = service;
        this.bodyLimit = bodyLimit;
        this.patience = patience;
        this.origin = origin;
    }

    void begin() {
        request.pause();
        response.closeHandler(gone -> abandon());
        if (RequestRules.hasBody(request)) {
            receive();
        } else {
            send(RequestRules.isSafe(request));
        }
    }

    private void receive() {
        if (request.getHeader("Expect") != null) {
            response.writeContinue();
        }
        request.handler(this::pass);
        request.exceptionHandler(broken -> abandon());
        request.endHandler(end -> {
            whole = true;
            stopLooking();
            if (out != null) {
                complete(out);
            } else if (!asked) {
                ask();
            }
        });
        look = vertx.setPeriodic(BETWEEN_LOOKS.toMillis(), fired -> lookAtProgress());
        request.resume();
    }

    private void ask() {
        asked = true;
        send(false);
    }

    private void lookAtProgress() {
        if (over) {
            stopLooking();
        } else if (!waitsForService && received - receivedAtLastLook < LEAST_PROGRESS) {
            fail(Problem.of(StandardProblem.REQUEST_TIMEOUT));
            vertx.setTimer(
                    BETWEEN_LOOKS.toMillis(), fired -> request.connection().close());
        }
        receivedAtLastLook = received;
    }

    // A kept-alive connection may be closed by the service just as it is used again: a read is then asked once more.
    private void send(boolean mayAskAgain) {
        client.request(request.method(), request.uri())
                .onFailure(failure -> fail(UpstreamFailure.of(service, failure)))
                .onSuccess(connected -> {
                    if (over) {
                        connected.reset();
                        return;
                    }
                    out = connected;
                    // Failures arrive through the response; without a handler they would be logged as nobody's.
                    connected.exceptionHandler(known -> {});
                    connected.response().onSuccess(this::relay).onFailure(failure -> {
                        if (mayAskAgain && !over) {
                            stopWaiting();
                            send(false);
                        } else {
                            fail(UpstreamFailure.of(service, failure));
                        }
                    });
                    transmit(connected);
                });
    }

    private void transmit(HttpClientRequest connected) {
        HeaderRules.copyRequest(request.headers(), connected.headers());
        origin.describe(request, connected.headers());
        connected.putHeader(Trace.HEADER, Trace.of(context).traceparent());
        connected.putHeader("X-Request-Id", response.headers().get("X-Request-Id"));
        if (!RequestRules.hasBody(request)) {
            sent = true;
            connected.end();
            request.resume();
            waitForAnswer();
            return;
        }
        if (request.getHeader("Content-Length") == null) {
            connected.setChunked(true);
        }
        connected.write(firstPart);
        if (whole) {
            complete(connected);
        } else {
            resume();
        }
    }

    private void complete(HttpClientRequest connected) {
        if (!over && !sent) {
            sent = true;
            connected.end();
            waitForAnswer();
        }
    }

    private void pass(Buffer chunk) {
        if (over) {
            return;
        }
        received += chunk.length();
        if (received > bodyLimit) {
            fail(RequestLimits.bodyTooLarge(received, bodyLimit));
        } else if (out == null) {
            firstPart.appendBuffer(chunk);
            if (firstPart.length() >= FIRST_PART && !asked) {
                pause();
                ask();
            }
        } else {
            out.write(chunk);
            if (out.writeQueueFull()) {
                pause();
                out.drainHandler(drained -> resume());
            }
        }
    }

    private void pause() {
        waitsForService = true;
        request.pause();
    }

    private void resume() {
        waitsForService = false;
        request.resume();
    }

    private void stopLooking() {
        if (look != NO_TIMER) {
            vertx.cancelTimer(look);
            look = NO_TIMER;
        }
    }

    // Counted from the end of the request: a large file may take its time to arrive.
    private void waitForAnswer() {
        if (!over && timer == NO_TIMER) {
            timer = vertx.setTimer(patience.toMillis(), fired -> fail(UpstreamFailure.tooSlow(service, patience)));
        }
    }

    private void stopWaiting() {
        if (timer != NO_TIMER) {
            vertx.cancelTimer(timer);
            timer = NO_TIMER;
        }
    }

    private void relay(HttpClientResponse in) {
        stopWaiting();
        if (over) {
            return;
        }
        Problem unexplained = AnswerRules.unexplained(in, service, context);
        if (unexplained != null) {
            in.exceptionHandler(known -> {});
            fail(unexplained);
            return;
        }
        AnswerRules.copyHead(in, response);
        boolean hasLength = in.getHeader("Content-Length") != null;
        if (AnswerRules.isSmall(in)) {
            in.body().onSuccess(this::finish).onFailure(broken -> breakOff());
            return;
        }
        if (!hasLength && AnswerRules.mayHaveBody(request.method(), in.statusCode())) {
            response.setChunked(true);
        }
        in.pipe()
                .endOnFailure(false)
                .to(response)
                .onSuccess(done -> over = true)
                .onFailure(broken -> breakOff());
    }

    private void finish(Buffer body) {
        if (over) {
            return;
        }
        if (body.length() == 0) {
            response.end();
        } else {
            response.end(body);
        }
        close();
    }

    /**
     * The answer is complete. When the service gave it without waiting for the whole request, its connection is given
     * up: the next request on it would be read as the rest of this one.
     */
    private void close() {
        over = true;
        if (!sent) {
            reset();
            Answers.discardRest(context);
        }
    }

    /** The caller has gone: the service need not go on. */
    private void abandon() {
        if (!over) {
            over = true;
            stopWaiting();
            stopLooking();
            reset();
        }
    }

    /** Too late for a problem: the caller must see that the answer is not whole. */
    private void breakOff() {
        if (!over) {
            over = true;
            reset();
            // Not response.reset() for HTTP/1: a response reset by ourselves is never counted as done at shutdown.
            if (request.version() == HttpVersion.HTTP_2) {
                response.reset();
            } else {
                request.connection().close();
            }
        }
    }

    private void fail(Problem problem) {
        if (over) {
            return;
        }
        over = true;
        stopWaiting();
        stopLooking();
        reset();
        Answers.send(problem, context);
    }

    private void reset() {
        if (out != null) {
            out.reset();
        }
    }
}
