package fr.maillage.local.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Callers of one server, each with a connection of its own. What a caller asks and with which token goes by the number of
 * the question, so that every run asks the same.
 */
record Load(URI server, IntFunction<String> target, IntFunction<String> bearer) {

    /** Good answers a second, each caller asking again as soon as it is answered. */
    double closed(int callers, Duration duration) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger good = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        all(callers, (wire, _) -> {
            while (System.nanoTime() < end) {
                good.addAndGet(ask(wire, next.getAndIncrement()) ? 1 : 0);
            }
        });
        return good.get() / ((System.nanoTime() - start) / 1e9);
    }

    /** So many questions a second between all callers; a time counts from the moment at which its question was due. */
    Latencies paced(int callers, double perSecond, Duration duration) throws InterruptedException {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        AtomicInteger failures = new AtomicInteger();
        long gap = (long) (1e9 * callers / perSecond);
        long start = System.nanoTime();
        long questions = duration.toNanos() / gap;
        all(callers, (wire, caller) -> {
            for (int i = 0; i < questions; i++) {
                long due = start + gap * i + gap * caller / callers;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                if (!ask(wire, i * callers + caller)) {
                    failures.incrementAndGet();
                }
                nanos.add(System.nanoTime() - due);
            }
        });
        return new Latencies(List.copyOf(nanos), failures.get());
    }

    private boolean ask(Wire wire, int number) throws IOException {
        return wire.get(target.apply(number), bearer.apply(number)) == 200;
    }

    @FunctionalInterface
    private interface Asking {
        void with(Wire wire, int caller) throws IOException;
    }

    private void all(int callers, Asking asking) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            int caller = i;
            threads.add(Thread.ofPlatform().start(() -> {
                try (Wire wire = new Wire(server)) {
                    asking.with(wire, caller);
                } catch (IOException broken) {
                    // The server ended the connection: what it answered until then counts.
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
