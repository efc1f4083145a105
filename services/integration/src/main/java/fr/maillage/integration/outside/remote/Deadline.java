package fr.maillage.integration.outside.remote;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Cuts the connection of a call when its time is over, whatever the other side does. */
final class Deadline implements AutoCloseable {

    private final ScheduledFuture<?> end;
    private @Nullable Socket watched;
    private boolean over;

    Deadline(ScheduledExecutorService watch, Duration longest) {
        this.end = watch.schedule(this::cut, longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Of this connection from now on. */
    synchronized void watch(Socket socket) throws IOException {
        watched = socket;
        if (over) {
            socket.close();
        }
    }

    /** Never cuts it any more; false when it was too late for that. */
    synchronized boolean release() {
        watched = null;
        return !over;
    }

    synchronized boolean isOver() {
        return over;
    }

    // Under the lock, so that a connection that was released is never cut: closing a socket does not wait.
    private synchronized void cut() {
        over = true;
        try {
            if (watched != null) {
                watched.close();
            }
        } catch (IOException alreadyClosed) {
            watched = null;
        }
    }

    @Override
    public void close() {
        end.cancel(false);
    }
}
