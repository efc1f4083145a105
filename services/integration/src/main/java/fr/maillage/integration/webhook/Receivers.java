package fr.maillage.integration.webhook;

import fr.maillage.integration.outside.Outside;
import fr.maillage.integration.outside.remote.AddressRefused;
import fr.maillage.integration.outside.remote.Reply;
import fr.maillage.integration.outside.remote.Request;
import fr.maillage.integration.outside.remote.UnreadableAnswer;
import fr.maillage.integration.webhook.domain.AttemptOutcome;
import fr.maillage.integration.webhook.domain.RetryAfter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.net.ssl.SSLException;

/** Sends messages to receivers and says what came of it. */
@ApplicationScoped
class Receivers {

    /** One call to a place; a stand-in for tests of what comes back. */
    @FunctionalInterface
    interface Exchange {
        Reply with(Request request) throws AddressRefused, IOException;
    }

    private final Outside outside;
    private final WebhooksConfig config;
    private final Clock clock;

    Receivers(Outside outside, WebhooksConfig config, Clock clock) {
        this.outside = outside;
        this.config = config;
        this.clock = clock;
    }

    /** Sends to what the name leads to now, if that may be called. */
    Answer send(UUID webhook, String url, Request message) {
        return answer(request -> outside.call("webhook/" + webhook, url, request, config.deadline()), message, clock);
    }

    static Answer answer(Exchange exchange, Request message, Clock clock) {
        long start = System.nanoTime();
        try {
            Reply reply = exchange.with(message);
            Duration asked = reply.retryAfter()
                    .flatMap(said -> RetryAfter.read(said, clock.instant()))
                    .orElse(null);
            AttemptOutcome outcome = AttemptOutcome.of(reply.status(), asked != null);
            boolean waits = outcome == AttemptOutcome.ASKED_TO_WAIT;
            return new Answer(outcome, reply.status(), waits ? asked : null, since(start));
        } catch (AddressRefused e) {
            return new Answer(AttemptOutcome.ADDRESS_REFUSED, null, null, Duration.ZERO);
        } catch (IOException e) {
            return new Answer(outcomeOf(e), null, null, since(start));
        }
    }

    private static AttemptOutcome outcomeOf(IOException failure) {
        return switch (failure) {
            case SSLException _ -> AttemptOutcome.TLS_FAILED;
            case UnreadableAnswer _ -> AttemptOutcome.UNREADABLE;
            case SocketTimeoutException _ -> AttemptOutcome.TIMED_OUT;
            default -> AttemptOutcome.UNREACHABLE;
        };
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
