package fr.maillage.integration.outside.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers each request on a connection with the very letters it was given, and counts. */
final class LineServer implements AutoCloseable {

    private final ServerSocket server;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final Semaphore asked = new Semaphore(0);
    private final Semaphore hungUp = new Semaphore(0);
    private final List<String> addresses = new CopyOnWriteArrayList<>();
    private volatile String answer = "";
    private volatile boolean closing;

    LineServer() {
        try {
            server = new ServerSocket();
            server.bind(new InetSocketAddress("0.0.0.0", 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** From now on; nothing when empty. */
    LineServer says(String letters) {
        answer = letters;
        return this;
    }

    LineServer closingAfterEach() {
        closing = true;
        return this;
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    int requests() {
        return requests.get();
    }

    /** By which of our addresses each connection came. */
    List<String> addresses() {
        return List.copyOf(addresses);
    }

    void awaitRequest() {
        asked.acquireUninterruptibly();
    }

    boolean awaitHungUp(Duration longest) throws InterruptedException {
        return hungUp.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                addresses.add(socket.getLocalAddress().getHostAddress());
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            while (request(in)) {
                requests.incrementAndGet();
                asked.release();
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                if (closing) {
                    return;
                }
            }
        } catch (IOException brokenOff) {
            return;
        } finally {
            hungUp.release();
        }
    }

    /** Reads one request to its end; false when there is none any more. */
    private static boolean request(BufferedReader in) throws IOException {
        int length = 0;
        String line = in.readLine();
        if (line == null) {
            return false;
        }
        while (line != null && !line.isEmpty()) {
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
            line = in.readLine();
        }
        for (int i = 0; i < length; i++) {
            in.read();
        }
        return true;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyClosed) {
            return;
        }
    }
}
