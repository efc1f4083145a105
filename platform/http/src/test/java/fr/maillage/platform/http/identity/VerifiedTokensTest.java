package fr.maillage.platform.http.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private final HandSetClock clock = new HandSetClock();
    private final VerifiedTokens<String> tokens = new VerifiedTokens<>(Duration.ofSeconds(60), 100, clock);

    @Test
    void a_token_is_remembered_for_a_minute() {
        tokens.add("token", "who", clock.in(300));

        clock.pass(59);
        assertThat(tokens.find("token")).isEqualTo("who");
        clock.pass(1);
        assertThat(tokens.find("token")).isNull();
    }

    @Test
    void never_at_or_past_its_own_expiry() {
        tokens.add("token", "who", clock.in(10));

        clock.pass(9);
        assertThat(tokens.find("token")).isEqualTo("who");
        clock.pass(1);
        assertThat(tokens.find("token")).isNull();
    }

    @Test
    void another_token_is_another_caller() {
        tokens.add("token", "who", clock.in(300));

        assertThat(tokens.find("tokem")).isNull();
    }

    @Test
    void zero_remembers_nothing() {
        var off = new VerifiedTokens<String>(Duration.ZERO, 100, clock);
        off.add("token", "who", clock.in(300));

        assertThat(off.find("token")).isNull();
    }

    @Test
    void more_than_a_minute_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VerifiedTokens<String>(Duration.ofSeconds(61), 100, clock))
                .withMessageContaining("PT1M1S");
    }

    @Test
    void only_the_bearer_scheme_is_a_token() {
        assertThat(VerifiedTokenCache.bearerToken("Bearer abc")).isEqualTo("abc");
        assertThat(VerifiedTokenCache.bearerToken("bearer  abc ")).isEqualTo("abc");
        assertThat(VerifiedTokenCache.bearerToken("Basic abc")).isNull();
        assertThat(VerifiedTokenCache.bearerToken("Bearerabc")).isNull();
        assertThat(VerifiedTokenCache.bearerToken(null)).isNull();
    }

    private static final class HandSetClock extends Clock {

        private Instant now = Instant.parse("2026-01-31T08:00:00Z");

        void pass(long seconds) {
            now = now.plusSeconds(seconds);
        }

        Instant in(long seconds) {
            return now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
