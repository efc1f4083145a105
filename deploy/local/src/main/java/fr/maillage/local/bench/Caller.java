package fr.maillage.local.bench;

import fr.maillage.local.console.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Asks the gateway the same questions over and over, as clients would: kept-alive HTTP/1.1, one token. */
final class Caller {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final Supplier<String> bearer;

    Caller(URI gateway, Supplier<String> bearer) {
        this.gateway = gateway;
        this.bearer = bearer;
    }

    /** More questions than one client is allowed in two seconds by default, so that a limit is met here or nowhere. */
    void warm(List<String> questions) throws IOException, InterruptedException {
        for (String question : questions) {
            ask(question);
        }
    }

    /** Fails when the answer is not a good one: a bench of errors measures nothing. */
    void ask(String question) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(question), BodyHandlers.ofString());
        if (answer.statusCode() == 429) {
            throw Failure.of(
                    "la passerelle limite ce client : elle mesurerait sa limite",
                    "./maillage down, puis MAILLAGE_GATEWAY_JAVA_OPTS=-Dmaillage.gateway.limits.tiers.default.read=1000000/s ./maillage up --detach");
        }
        if (answer.statusCode() != 200) {
            throw new IOException("HTTP %d for %s: %s".formatted(answer.statusCode(), question, answer.body()));
        }
    }

    /** Good answers a second, so many callers each asking again as soon as it is answered. */
    double closed(List<String> questions, int callers, Duration duration) throws InterruptedException {
        return new Load(gateway, number -> questions.get(Math.floorMod(number, questions.size())), _ -> bearer.get())
                .closed(callers, duration);
    }

    /**
     * So many questions a second, come what may: a slow answer does not hold the next question back, and its time counts
     * from the moment at which it was due.
     */
    Latencies paced(List<String> questions, int perSecond, Duration duration) throws InterruptedException {
        int total = (int) (perSecond * duration.toSeconds());
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        AtomicInteger failures = new AtomicInteger();
        List<Thread> threads = new ArrayList<>(total);
        long start = System.nanoTime();
        for (int i = 0; i < total; i++) {
            long due = start + (long) (i * 1e9 / perSecond);
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
            String question = questions.get(i % questions.size());
            threads.add(Thread.startVirtualThread(() -> {
                if (!answered(question)) {
                    failures.incrementAndGet();
                }
                nanos.add(System.nanoTime() - due);
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return new Latencies(List.copyOf(nanos), failures.get());
    }

    private boolean answered(String question) {
        try {
            return http.send(request(question), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest request(String question) {
        return HttpRequest.newBuilder(gateway.resolve(question))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + bearer.get())
                .header("Accept", "application/json")
                .build();
    }
}
