package fr.maillage.gateway.forward;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;

/**
 * A service's answer on its way to the caller: streamed with back-pressure and never held, except a few kilobytes,
 * which then leave in a single write.
 */
final class AnswerRelay {

    private final HttpMethod method;
    private final HttpServerResponse response;
    private final Runnable complete;
    private final Runnable broken;

    /**
     * @param complete the caller has been sent everything
     * @param broken one of the two ends went away in the middle
     */
    AnswerRelay(HttpMethod method, HttpServerResponse response, Runnable complete, Runnable broken) {
        this.method = method;
        this.response = response;
        this.complete = complete;
        this.broken = broken;
    }

    void relay(HttpClientResponse answer) {
        AnswerRules.copyHead(answer, response);
        if (AnswerRules.isSmall(answer)) {
            answer.body().onSuccess(this::finish).onFailure(failure -> broken.run());
            return;
        }
        boolean hasLength = answer.getHeader("Content-Length") != null;
        if (!hasLength && AnswerRules.mayHaveBody(method, answer.statusCode())) {
            response.setChunked(true);
        }
        answer.pipe()
                .endOnFailure(false)
                .to(response)
                .onSuccess(done -> complete.run())
                .onFailure(failure -> broken.run());
    }

    private void finish(Buffer body) {
        if (response.closed()) {
            broken.run();
            return;
        }
        if (body.length() == 0) {
            response.end();
        } else {
            response.end(body);
        }
        complete.run();
    }
}
