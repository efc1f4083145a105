package fr.maillage.local.console;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Steps that run at the same time, each shown with its own duration when it ends. On a terminal a last line tells
 * which ones are still running; elsewhere only finished steps are written, one line each.
 */
public final class Steps implements AutoCloseable {
    private static final Duration REFRESH = Duration.ofMillis(200);
    private static final int TITLE_WIDTH = 58;
    /** A live line must never wrap, or it could not be erased. */
    private static final int LIVE_WIDTH = 79;

    private final Console console;
    private final Map<String, Long> running = new LinkedHashMap<>();
    private final Thread ticker;

    public Steps(Console console) {
        this.console = console;
        this.ticker = Thread.ofPlatform().daemon().name("steps").unstarted(this::tick);
        if (console.isTerminal()) {
            ticker.start();
        }
    }

    /** Runs one step and shows how long it took; a step that fails is shown as failed and its exception goes on. */
    public <T extends @Nullable Object> T run(String title, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        begin(title, start);
        try {
            T result = work.call();
            end(title, console.green("✓"), start);
            return result;
        } catch (InterruptedException interrupted) {
            forget(title);
            throw interrupted;
        } catch (Exception e) {
            end(title, console.red("✗"), start);
            throw e;
        }
    }

    /** A remark among the steps. */
    public synchronized void note(String text) {
        clearLive();
        console.line("  " + console.yellow("!") + " " + text);
        drawLive();
    }

    @Override
    public void close() {
        ticker.interrupt();
        synchronized (this) {
            clearLive();
            running.clear();
        }
    }

    private synchronized void begin(String title, long start) {
        running.put(title, start);
        drawLive();
    }

    private synchronized void forget(String title) {
        running.remove(title);
    }

    private synchronized void end(String title, String mark, long start) {
        running.remove(title);
        clearLive();
        String padded = String.format("%-" + TITLE_WIDTH + "s", title);
        console.line("  " + mark + " " + padded + " " + console.dim(Elapsed.text(since(start))));
        drawLive();
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(REFRESH);
                synchronized (this) {
                    drawLive();
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void drawLive() {
        if (!console.isTerminal() || running.isEmpty()) {
            return;
        }
        String live = running.entrySet().stream()
                .map(step -> step.getKey() + " " + Elapsed.text(since(step.getValue())))
                .collect(Collectors.joining(" · ", "  … ", ""));
        console.overwrite(live.length() > LIVE_WIDTH ? live.substring(0, LIVE_WIDTH - 1) + "…" : live);
    }

    private void clearLive() {
        if (console.isTerminal()) {
            console.overwrite("");
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
