package fr.maillage.integration.outside.remote;

import fr.maillage.integration.outside.domain.UrlPolicy.Target;
import fr.maillage.integration.outside.remote.Line.Place;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;

/**
 * HTTP/1.1 over connections to addresses that were judged before. The JDK's own client resolves the name again and follows
 * proxies, so it cannot be held to an address; this one knows no redirect, proxy, cookie or cache. Whatever the other side
 * does, a call ends with its deadline. A connection that is in order after a call serves the next one to the same place.
 */
public final class Calls implements AutoCloseable {

    private static final int SWEEP_SECONDS = 5;

    private final SSLSocketFactory tls;
    private final Duration connectTimeout;
    private final Lines lines;
    private final ScheduledFuture<?> sweeping;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outside-deadlines").daemon().factory());

    public Calls(SSLSocketFactory tls, Duration connectTimeout, Duration keepAlive) {
        this.tls = tls;
        this.connectTimeout = connectTimeout;
        this.lines = new Lines(keepAlive);
        this.sweeping = watch.scheduleWithFixedDelay(lines::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    /** A connection of its own place, or a new one to the first of the addresses that takes it. */
    public Reply send(String whose, Target target, List<InetAddress> addresses, Request request, Duration longest)
            throws IOException {
        try (Deadline deadline = new Deadline(watch, longest)) {
            try {
                Place place = Place.of(whose, target);
                Optional<Reply> again = overKept(place, addresses, target.path(), request, deadline);
                return again.isPresent() ? again.get() : overNew(place, addresses, target.path(), request, deadline);
            } catch (IOException e) {
                if (deadline.isOver()) {
                    throw new SocketTimeoutException("deadline");
                }
                throw e;
            }
        }
    }

    /** Empty when there is none, or the other side had given it up: nothing of an answer came. */
    private Optional<Reply> overKept(
            Place place, List<InetAddress> addresses, String path, Request request, Deadline deadline)
            throws IOException {
        Line kept = lines.take(place, addresses);
        if (kept == null) {
            return Optional.empty();
        }
        try {
            deadline.watch(kept.socket());
            return Optional.of(exchanged(kept, path, request, deadline));
        } catch (UnreadableAnswer answered) {
            throw answered;
        } catch (IOException givenUp) {
            if (deadline.isOver()) {
                throw givenUp;
            }
            return Optional.empty();
        }
    }

    private Reply overNew(Place place, List<InetAddress> addresses, String path, Request request, Deadline deadline)
            throws IOException {
        Socket socket = Line.connected(place.port(), addresses, connectTimeout);
        Line line = new Line(place, socket);
        try {
            deadline.watch(socket);
            line.ready(tls);
        } catch (IOException e) {
            line.close();
            throw e;
        }
        return exchanged(line, path, request, deadline);
    }

    private Reply exchanged(Line line, String path, Request request, Deadline deadline) throws IOException {
        boolean keeping = false;
        try {
            line.write(path, request);
            AnswerHead head = AnswerHead.read(line.in());
            AnswerBody body = body(line, head, request.most());
            keeping = body.framed() && head.keepsConnection() && deadline.release();
            return new Reply(head, body);
        } finally {
            if (keeping) {
                lines.keep(line);
            } else {
                line.close();
            }
        }
    }

    // The status is known: how the rest ends is for whoever wants the body.
    private static AnswerBody body(Line line, AnswerHead head, int most) {
        try {
            return AnswerBody.read(line.in(), head, most);
        } catch (IOException brokenOff) {
            return AnswerBody.brokenOff();
        }
    }

    /** The trust of this JVM; another store by {@code -Djavax.net.ssl.trustStore}. */
    public static SSLSocketFactory usualTrust() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    @Override
    public void close() {
        sweeping.cancel(false);
        watch.shutdownNow();
        lines.close();
    }
}
