package fr.maillage.gateway.forward;

import fr.maillage.gateway.page.Gzip;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.WriteStream;
import org.jspecify.annotations.Nullable;

/** Compresses an answer as it flows by; holds no more than the compressor's own window. */
final class GzipStream implements WriteStream<Buffer> {

    private final HttpServerResponse response;
    private final Gzip gzip = new Gzip();

    GzipStream(HttpServerResponse response) {
        this.response = response;
    }

    @Override
    public Future<Void> write(Buffer plain) {
        Buffer ready = gzip.add(plain);
        return ready.length() == 0 ? Future.succeededFuture() : response.write(ready);
    }

    @Override
    public void write(Buffer plain, Handler<AsyncResult<Void>> written) {
        write(plain).onComplete(written);
    }

    @Override
    public void end(Handler<AsyncResult<Void>> ended) {
        response.end(gzip.finish()).onComplete(ended);
    }

    /** For an answer that broke off. */
    void close() {
        gzip.close();
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        response.exceptionHandler(handler);
        return this;
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int size) {
        response.setWriteQueueMaxSize(size);
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return response.writeQueueFull();
    }

    @Override
    public WriteStream<Buffer> drainHandler(@Nullable Handler<Void> handler) {
        response.drainHandler(handler);
        return this;
    }
}
