package fr.maillage.local.platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Work that runs at the same time, some of it waiting for other work. The first failure is the one reported; closing
 * interrupts what still runs and returns only when nothing does.
 */
final class Tasks implements AutoCloseable {
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletionService<@Nullable Void> completed = new ExecutorCompletionService<>(executor);
    private int started;

    /** Something to do, whose result is that it is done. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Work under way, that other work may wait for. */
    record Task(Future<@Nullable Void> future) {
        void await() throws ExecutionException, InterruptedException {
            future.get();
        }
    }

    Task start(Work work) {
        started++;
        return new Task(completed.submit((Callable<@Nullable Void>) () -> {
            work.run();
            return null;
        }));
    }

    void awaitAll() throws Exception {
        for (int i = 0; i < started; i++) {
            try {
                completed.take().get();
            } catch (ExecutionException e) {
                throw root(e);
            }
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        boolean interrupted = Thread.interrupted();
        while (!executor.isTerminated()) {
            try {
                if (executor.awaitTermination(1, TimeUnit.HOURS)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A task that waited for a failed one fails of the same cause. */
    private static Exception root(ExecutionException failure) {
        Throwable cause = failure;
        while (cause instanceof ExecutionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return (Exception) cause;
    }
}
