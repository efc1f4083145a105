package fr.maillage.gateway.forward;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.WriteStream;

/**
 * A service's answer on its way to the caller: streamed with back-pressure and never held, except a few kilobytes,
 * which then leave in a single write.
 */
final class AnswerRelay {

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Runnable complete;
    private final Runnable broken;

    /**
     * @param complete the caller has been sent everything
     * @param broken one of the two ends went away in the middle
     */
    AnswerRelay(HttpServerRequest request, Runnable complete, Runnable broken) {
        this.request = request;
        this.response = request.response();
        this.complete = complete;
        this.broken = broken;
    }

    void relay(HttpClientResponse answer) {
        AnswerRules.copyHead(answer, response);
        String encodings = request.getHeader("Accept-Encoding");
        if (AnswerRules.isToBeCompressed(encodings, request.method(), answer)) {
            response.headers().remove("Content-Length");
            response.putHeader("Content-Encoding", "gzip");
            response.headers().add("Vary", "Accept-Encoding");
            response.setChunked(true);
            GzipStream compressed = new GzipStream(response);
            stream(answer, compressed, () -> {
                compressed.close();
                broken.run();
            });
        } else if (AnswerRules.isSmall(answer)) {
            answer.body().onSuccess(this::finish).onFailure(failure -> broken.run());
        } else {
            boolean hasLength = answer.getHeader("Content-Length") != null;
            if (!hasLength && AnswerRules.mayHaveBody(request.method(), answer.statusCode())) {
                response.setChunked(true);
            }
            stream(answer, response, broken);
        }
    }

    private void stream(HttpClientResponse answer, WriteStream<Buffer> out, Runnable failed) {
        answer.pipe()
                .endOnFailure(false)
                .to(out)
                .onSuccess(done -> complete.run())
                .onFailure(failure -> failed.run());
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
