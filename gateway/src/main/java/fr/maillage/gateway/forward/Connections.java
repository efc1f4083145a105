package fr.maillage.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/**
 * The connections to one service, a share of them for each event loop: one thread then serves a request from end to end. A
 * pool common to all loops takes whichever connection is free, and most requests cross to another thread and back, which
 * costs a third of all the gateway does for them.
 */
final class Connections {

    private final Map<Thread, HttpClient> byLoop = new ConcurrentHashMap<>();
    private final Vertx vertx;
    private final HttpClientOptions options;
    private final PoolOptions share;

    /** @param most connections of all loops together, at least one each */
    @SuppressWarnings("deprecation") // nothing else tells how many event loops there are
    Connections(Vertx vertx, HttpClientOptions options, int most) {
        this.vertx = vertx;
        this.options = options;
        long loops = StreamSupport.stream(vertx.nettyEventLoopGroup().spliterator(), false)
                .count();
        this.share = new PoolOptions().setHttp1MaxSize(Math.toIntExact(Math.ceilDiv(most, loops)));
    }

    /** For the event loop at hand. */
    HttpClient here() {
        return byLoop.computeIfAbsent(Thread.currentThread(), _ -> vertx.createHttpClient(options, share));
    }

    void close() {
        byLoop.values().forEach(HttpClient::close);
    }
}
