package fr.maillage.gateway.forward;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.refusal.RequestLimits;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request on its way in: held until a first part of it is here, then passed on with back-pressure,
 * refused when it outgrows its limit or stops growing.
 */
final class IncomingBody {

    /** What becomes of the body, said on the event loop. */
    interface Listener {

        /** Enough is here to trouble the service; said once, and before {@link #whole}. */
        void begun();

        /** Everything has been passed on. */
        void whole();

        void refused(Problem problem);

        /** The caller broke off. */
        void gone();
    }

    private static final long NO_TIMER = -1;
    /** A service is troubled only once this much of a body is here, or all of it: who drips takes nobody's place. */
    private static final int FIRST_PART = 16 * 1024;
    /** A body that neither ends nor grows by this much between two looks is given up. */
    private static final int LEAST_PROGRESS = 4 * 1024;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final HttpServerRequest request;
    private final Vertx vertx;
    private final long limit;
    private final Listener listener;
    private final Buffer firstPart = Buffer.buffer();

    private @Nullable HttpClientRequest out;
    private long look = NO_TIMER;
    private long received;
    private long receivedAtLastLook;
    private boolean begun;
    private boolean waitsForService;
    private boolean ended;
    private boolean stopped;

    IncomingBody(HttpServerRequest request, Vertx vertx, long limit, Listener listener) {
        this.request = request;
        this.vertx = vertx;
        this.limit = limit;
        this.listener = listener;
    }

    void receive(HttpServerResponse response) {
        if (request.getHeader("Expect") != null) {
            response.writeContinue();
        }
        request.handler(this::accept);
        request.exceptionHandler(broken -> listener.gone());
        request.endHandler(end -> end());
        look = vertx.setPeriodic(BETWEEN_LOOKS.toMillis(), fired -> lookAtProgress());
        request.resume();
    }

    /** Writes what is here already, then the rest as it comes. */
    void flowTo(HttpClientRequest service) {
        out = service;
        if (request.getHeader("Content-Length") == null) {
            service.setChunked(true);
        }
        service.write(firstPart);
        if (ended) {
            listener.whole();
        } else {
            resume();
        }
    }

    /** What still comes is of no interest. */
    void stop() {
        stopped = true;
        stopLooking();
    }

    private void accept(Buffer chunk) {
        if (stopped) {
            return;
        }
        received += chunk.length();
        if (received > limit) {
            listener.refused(RequestLimits.bodyTooLarge(received, limit));
        } else if (out == null) {
            hold(chunk);
        } else {
            pass(chunk, out);
        }
    }

    private void hold(Buffer chunk) {
        firstPart.appendBuffer(chunk);
        if (firstPart.length() >= FIRST_PART && !begun) {
            begun = true;
            pause();
            listener.begun();
        }
    }

    private void pass(Buffer chunk, HttpClientRequest service) {
        service.write(chunk);
        if (service.writeQueueFull()) {
            pause();
            service.drainHandler(drained -> resume());
        }
    }

    private void end() {
        ended = true;
        stopLooking();
        if (out != null) {
            listener.whole();
        } else if (!begun) {
            begun = true;
            listener.begun();
        }
    }

    private void lookAtProgress() {
        if (!waitsForService && received - receivedAtLastLook < LEAST_PROGRESS) {
            listener.refused(Problem.of(StandardProblem.REQUEST_TIMEOUT));
            vertx.setTimer(
                    BETWEEN_LOOKS.toMillis(), fired -> request.connection().close());
        }
        receivedAtLastLook = received;
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
}
