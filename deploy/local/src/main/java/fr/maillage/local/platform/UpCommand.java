package fr.maillage.local.platform;

import fr.maillage.local.console.Console;
import fr.maillage.local.console.Elapsed;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DirectoryOption;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up}: in the foreground it stays until Ctrl-C, detached it leaves once everything is ready. */
@Command(
        name = "up",
        description = "Compile ce qui a changé et démarre la plateforme",
        synopsisHeading = "%nUsage : ",
        optionListHeading = "%nOptions :%n",
        footerHeading = "%nExemples :%n",
        footer = {
            "  ./maillage up                       reste au premier plan, Ctrl-C arrête tout",
            "  ./maillage up --detach              rend la main une fois tout prêt",
            "  ./maillage up --detach --port-base 18080 --data-dir /tmp/essai",
            "  ./maillage up --fresh               efface les données et repart de zéro"
        })
public final class UpCommand implements Callable<Integer> {
    private static final int STOPPED_BY_SIGNAL = 130;

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Option(
            names = {"-d", "--detach"},
            description = "Rend la main quand tout est prêt ; rien ne surveille ensuite (status, down)")
    private boolean detach;

    @Option(names = "--fresh", description = "Arrête, efface ce dossier de données, et repart de zéro")
    private boolean fresh;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "Port de la passerelle ; les autres suivent (sinon ceux de la fois précédente, sinon 8080)")
    private @Nullable Integer portBase;

    @Override
    public Integer call() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Thread signals = interruptOnSignal(Thread.currentThread(), done);
        Runtime.getRuntime().addShutdownHook(signals);
        try {
            return run();
        } catch (InterruptedException stopped) {
            return STOPPED_BY_SIGNAL;
        } finally {
            done.countDown();
            forget(signals);
        }
    }

    private int run() throws Exception {
        long start = System.nanoTime();
        Console console = Console.standardOutput();
        Platform platform = new Platform(directory.checkout(), directory.directory(), Clock.systemUTC(), console);
        OptionalInt base = portBase == null ? OptionalInt.empty() : OptionalInt.of(portBase);
        console.line(console.bold("Maillage")
                + console.dim("  " + directory.directory().root()));
        Outcome outcome = platform.up(new UpOptions(fresh, base));
        new Summary(console, outcome, directory.directory())
                .show(Elapsed.text(Duration.ofNanos(System.nanoTime() - start)));
        if (!detach && !outcome.wasUp()) {
            superviseToTheEnd(platform, console);
        }
        return 0;
    }

    private static void superviseToTheEnd(Platform platform, Console console) throws Exception {
        console.line("");
        console.line(console.dim("Au premier plan : Ctrl-C arrête tout (pour rendre la main : up --detach)"));
        try {
            platform.supervisor().watch();
        } catch (InterruptedException stopped) {
            console.line("");
            platform.down();
            throw stopped;
        } catch (Failure died) {
            platform.down();
            throw died;
        }
    }

    /**
     * INT, TERM and HUP all end in the JVM's shutdown hooks. The hook interrupts the command, which then stops what it
     * started, and holds the JVM until it has.
     */
    private static Thread interruptOnSignal(Thread command, CountDownLatch done) {
        return Thread.ofPlatform().name("signals").unstarted(() -> {
            command.interrupt();
            try {
                if (!done.await(2, TimeUnit.MINUTES)) {
                    Console.standardError().line("l'arrêt n'a pas abouti : ./maillage down");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The hook is running, and has just been told that it may end.
        }
    }
}
