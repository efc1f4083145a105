package fr.maillage.local.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Three services in trouble: one never answers, one takes its time, one takes no connection. */
final class TroubledServices implements AutoCloseable {

    private static final Duration SLOW = Duration.ofMillis(700);
    private static final int CONNECTIONS_UNTIL_FULL = 4;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();

    TroubledServices() throws IOException {
        addresses.put("stuck", serve(_ -> {}));
        addresses.put("slow", serve(TroubledServices::slowly));
        addresses.put("hole", hole());
    }

    /** By the name under which the gateway is to know them. */
    Map<String, String> addresses() {
        return Map.copyOf(addresses);
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private String serve(Answer answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", answer::to);
        server.start();
        open.add(() -> server.stop(0));
        return address(server.getAddress().getPort());
    }

    private static void slowly(HttpExchange exchange) throws IOException {
        try {
            Thread.sleep(SLOW);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    /** A full queue of connections that nobody accepts: the next one is not even refused. */
    private String hole() throws IOException {
        ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        open.add(deaf);
        for (int i = 0; i < CONNECTIONS_UNTIL_FULL; i++) {
            Socket waiting = new Socket();
            open.add(waiting);
            try {
                waiting.connect(deaf.getLocalSocketAddress(), 200);
            } catch (SocketTimeoutException full) {
                break;
            }
        }
        return address(deaf.getLocalPort());
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
        threads.shutdownNow();
    }
}
