package fr.maillage.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keycloak answers nobody for a while: {@code -Dmaillage.journeys.pause=PT4M} for the length that is promised, some
 * seconds otherwise.
 */
class IdentityAwayJourneyIT {

    private static final String CODES = "/api/registry/v1/codes";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Installation maillage = Installation.running();
    private final Duration pause = Duration.parse(System.getProperty("maillage.journeys.pause", "PT12S"));

    @Test
    @Tag("ER-03")
    void without_keycloak_good_tokens_work_and_a_service_that_starts_anew_waits_for_the_keys(@TempDir Path folder)
            throws Exception {
        String token = maillage.token("health-officer@toulouse");
        PartProcess keycloak = PartProcess.of(maillage, "keycloak");
        PartProcess registry = PartProcess.of(maillage, "registry");
        keycloak.signal("STOP");
        long stopped = System.nanoTime();
        Process second = null;
        try {
            second = again(registry, folder);
            String secondOrigin = "http://localhost:" + maillage.port(9);
            awaitStatus(secondOrigin + "/q/health/ready", "", 200);
            int unverifiable = status(secondOrigin + CODES, token);

            do {
                assertThat(status(maillage.url() + CODES, token)).isEqualTo(200);
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            } while (System.nanoTime() - stopped < pause.toNanos());

            assertThat(unverifiable).isIn(401, 503);
            keycloak.signal("CONT");
            awaitStatus(secondOrigin + CODES, maillage.token("dashboard-demo"), 200);
        } finally {
            keycloak.signal("CONT");
            if (second != null) {
                second.destroyForcibly();
            }
        }
    }

    /** A second registry on a free port, with the work directory of nobody else. */
    private Process again(PartProcess registry, Path folder) throws IOException {
        Map<String, String> environment = registry.environment();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(maillage.port(9)));
        environment.put("MAILLAGE_WORK_DIRECTORY", folder.toString());
        return registry.again(environment, folder.resolve("registry.log"));
    }

    private static void awaitStatus(String address, String token, int expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int last = 0;
        while (System.nanoTime() < deadline) {
            last = listens(address) ? status(address, token) : 0;
            if (last == expected) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
        throw new AssertionError(address + " answers " + last + ", must be " + expected + " within " + PATIENCE);
    }

    private static boolean listens(String address) {
        URI uri = URI.create(address);
        try (Socket _ = new Socket(uri.getHost(), uri.getPort())) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int status(String address, String token) {
        return given().header("Authorization", "Bearer " + token).get(address).statusCode();
    }
}
