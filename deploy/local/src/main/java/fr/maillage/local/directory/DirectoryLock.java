package fr.maillage.local.directory;

import fr.maillage.local.console.Failure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two launchers from changing one data directory at once. The operating system drops the lock with the process
 * that holds it, however it ends, so a killed launcher never blocks the next one.
 */
public final class DirectoryLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final RandomAccessFile file;

    private DirectoryLock(RandomAccessFile file) {
        this.file = file;
    }

    /** Waits for another launcher to finish its work, after telling who that is. */
    public static DirectoryLock acquire(Path path, Consumer<String> onWait) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean told = false;
        while (true) {
            DirectoryLock lock = tryAcquire(path);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > deadline) {
                throw Failure.of(
                        "le dossier de données est occupé par " + holder(path),
                        "attendre qu'il finisse, ou l'arrêter avec Ctrl-C dans son terminal");
            }
            if (!told) {
                onWait.accept("le dossier de données est occupé par " + holder(path) + " ; attente");
                told = true;
            }
            Thread.sleep(PAUSE);
        }
    }

    private static @Nullable DirectoryLock tryAcquire(Path path) {
        try {
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            if (locked(file)) {
                file.setLength(0);
                file.writeBytes(Long.toString(ProcessHandle.current().pid()));
                return new DirectoryLock(file);
            }
            file.close();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lock lives as long as its channel, which {@link #close} ends. */
    private static boolean locked(RandomAccessFile file) throws IOException {
        try {
            FileLock lock = file.getChannel().tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String holder(Path path) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            String pid = file.readLine();
            return "une autre commande ./maillage" + (pid == null ? "" : " (processus " + pid + ")");
        } catch (IOException e) {
            return "une autre commande ./maillage";
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
