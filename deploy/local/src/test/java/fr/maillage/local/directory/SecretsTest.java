package fr.maillage.local.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void a_secret_is_made_once_and_kept_for_its_owner_only() throws Exception {
        Path home = folder.resolve("secrets");
        String first = new Secrets(home, new SecureRandom()).password("registry-app");

        String second = new Secrets(home, new SecureRandom()).password("registry-app");

        assertThat(second).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("registry-app.password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
    }

    @Test
    void all_who_ask_at_the_same_moment_get_the_same_secret() throws Exception {
        for (int i = 0; i < 50; i++) {
            String name = "key-" + i;
            CyclicBarrier together = new CyclicBarrier(8);
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                List<Callable<String>> askers = Collections.nCopies(8, () -> {
                    Secrets secrets = new Secrets(folder, new SecureRandom());
                    together.await();
                    return secrets.key(name);
                });

                assertThat(threads.invokeAll(askers).stream()
                                .map(Future::resultNow)
                                .distinct())
                        .hasSize(1);
            }
        }
    }

    @Test
    void passwords_fit_into_an_sql_literal_and_keys_hold_32_bytes() {
        Secrets secrets = new Secrets(folder, new SecureRandom());

        assertThat(secrets.password("a")).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(secrets.password("b"));
        assertThat(Base64.getDecoder().decode(secrets.key("cursor"))).hasSize(32);
    }
}
