package fr.maillage.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The realm gets a new signing key while people work. */
class RotationJourneyIT {

    private static final String CODES = "/api/registry/v1/codes";

    private final Installation maillage = Installation.running();

    @Test
    @Tag("AN-06")
    void a_new_signing_key_refuses_no_valid_token_old_or_new() throws InterruptedException {
        String old = maillage.token("health-officer@toulouse");
        Set<Integer> answers = new ConcurrentSkipListSet<>();
        AtomicInteger asked = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        Thread load = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                answers.add(status(old));
                asked.incrementAndGet();
            }
        });

        maillage.command("rotate-keys").succeeds();
        var tooEarly = maillage.command("rotate-keys", "--retire");
        String fresh = maillage.token("health-officer@toulouse");
        int first = status(fresh);
        while (asked.get() < 20 && load.isAlive()) {
            Thread.sleep(50);
        }
        over.set(true);
        load.join();

        assertThat(first).isEqualTo(200);
        assertThat(keyOf(fresh)).isNotEqualTo(keyOf(old));
        assertThat(tooEarly.exitCode()).isEqualTo(1);
        assertThat(tooEarly.errors()).contains("vivent encore").contains("attendre");
        assertThat(status(old)).isEqualTo(200);
        assertThat(asked.get()).isGreaterThanOrEqualTo(20);
        assertThat(answers).containsExactly(200);
    }

    private int status(String token) {
        return given().auth().oauth2(token).get(maillage.url() + CODES).statusCode();
    }

    private static String keyOf(String token) {
        String header = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[0]), StandardCharsets.UTF_8);
        return new JsonPath(header).getString("kid");
    }
}
