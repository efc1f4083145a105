package fr.maillage.local.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {
    @TempDir
    Path folder;

    @Test
    void whoever_comes_second_is_told_who_holds_it_and_waits() throws Exception {
        Path file = folder.resolve("lock");
        CompletableFuture<String> told = new CompletableFuture<>();
        CompletableFuture<Boolean> second = new CompletableFuture<>();
        DirectoryLock first = DirectoryLock.acquire(file, message -> {});

        Thread.ofVirtual().start(() -> {
            try (DirectoryLock _ = DirectoryLock.acquire(file, told::complete)) {
                second.complete(true);
            } catch (InterruptedException e) {
                second.completeExceptionally(e);
            }
        });

        assertThat(told.get(10, TimeUnit.SECONDS))
                .contains(Long.toString(ProcessHandle.current().pid()));
        assertThat(second).isNotDone();
        first.close();
        assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
    }
}
