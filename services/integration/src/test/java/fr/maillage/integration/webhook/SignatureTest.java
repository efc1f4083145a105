package fr.maillage.integration.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import fr.maillage.integration.webhook.domain.WebhookSecret;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The library is Standard Webhooks' own, as it is published. */
class SignatureTest {

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";

    private static HttpHeaders headers(Instant at, String signature) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(ID),
                        "webhook-timestamp", List.of(Long.toString(at.getEpochSecond())),
                        "webhook-signature", List.of(signature)),
                (_, _) -> true);
    }

    @Test
    void the_test_vector_of_the_specification_comes_out() {
        WebhookSecret secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        String signature = WebhookSignature.header(
                List.of(secret), ID, Instant.ofEpochSecond(1614265330), BODY.getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    @Tag("SE-03")
    void with_two_secrets_the_librarys_verifier_takes_either() {
        WebhookSecret fresh = WebhookSecret.generate();
        WebhookSecret former = WebhookSecret.generate();
        Instant now = Instant.now();
        String signature =
                WebhookSignature.header(List.of(fresh, former), ID, now, BODY.getBytes(StandardCharsets.UTF_8));

        for (WebhookSecret known : List.of(fresh, former)) {
            assertThatCode(() -> new com.standardwebhooks.Webhook(known.text()).verify(BODY, headers(now, signature)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void another_secret_another_body_or_an_old_message_is_refused_by_it() {
        WebhookSecret secret = WebhookSecret.generate();
        Instant now = Instant.now();
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        String signature = WebhookSignature.header(List.of(secret), ID, now, body);
        Instant old = now.minusSeconds(600);
        String ofOld = WebhookSignature.header(List.of(secret), ID, old, body);
        var verifier = new com.standardwebhooks.Webhook(secret.text());

        assertThatThrownBy(() -> new com.standardwebhooks.Webhook(
                                WebhookSecret.generate().text())
                        .verify(BODY, headers(now, signature)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verifier.verify(BODY + " ", headers(now, signature)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verifier.verify(BODY, headers(old, ofOld)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void secrets_are_random_of_32_bytes_and_never_show_themselves() {
        WebhookSecret one = WebhookSecret.generate();

        assertThat(one.key()).hasSize(32);
        assertThat(one.text())
                .startsWith("whsec_")
                .isNotEqualTo(WebhookSecret.generate().text());
        assertThat(one.toString()).doesNotContain(one.text().substring(6));
    }
}
