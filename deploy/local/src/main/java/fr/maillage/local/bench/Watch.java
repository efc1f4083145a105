package fr.maillage.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What others feel while an import runs: a search ten times a second, and the most memory the service ever held. */
final class Watch implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest search;
    private final Path status;
    private final List<Double> millis = new ArrayList<>();
    private final Thread thread;
    private int refused;

    Watch(URI service, String token, long pid) {
        this.search = HttpRequest.newBuilder(
                        service.resolve("/api/registry/v1/professionals?q=martin&territory=commune:31555&limit=20"))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(60))
                .build();
        this.status = Path.of("/proc", Long.toString(pid), "status");
        this.thread = Thread.ofVirtual().start(this::watch);
    }

    /** Peak resident memory of the service in megabytes, since it started. */
    long peakMegabytes() throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** Milliseconds that so many of the searches took at most, 0 to 1. */
    synchronized double quantile(double share) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size())));
    }

    /** Searches that were not answered with 200. */
    synchronized int refused() {
        return refused;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                long start = System.nanoTime();
                boolean answered = answered();
                synchronized (this) {
                    millis.add((System.nanoTime() - start) / 1e6);
                    refused += answered ? 0 : 1;
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answered() throws InterruptedException {
        try {
            return http.send(search, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
