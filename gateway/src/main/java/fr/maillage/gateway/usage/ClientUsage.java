package fr.maillage.gateway.usage;

import fr.maillage.gateway.limit.Kind;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Counts since this gateway was started, for today and yesterday (UTC): they only grow, so that whoever reads them twice
 * counts nothing twice. One look-up and one addition a request; as many entries as there are machine clients at work.
 */
@ApplicationScoped
public class ClientUsage {

    private static final int TOO_MANY_REQUESTS = 429;

    private final UUID gateway = UUID.randomUUID();
    private final Map<Key, Tally> tallies = new ConcurrentHashMap<>();
    private final Clock clock;

    ClientUsage(Clock clock) {
        this.clock = clock;
    }

    /** Who asked whom, on which day. */
    record Key(String organization, String client, String service, LocalDate day) {}

    /** What was let through, by kind, and what was refused for rate. */
    static final class Tally {

        final LongAdder reads = new LongAdder();
        final LongAdder writes = new LongAdder();
        final LongAdder exports = new LongAdder();
        final LongAdder limited = new LongAdder();

        private void add(Kind kind, int status) {
            if (status == TOO_MANY_REQUESTS) {
                limited.increment();
                return;
            }
            switch (kind) {
                case READ -> reads.increment();
                case WRITE -> writes.increment();
                case EXPORT -> exports.increment();
            }
        }
    }

    /** Has the answer of this request counted, if a machine that acts for one organization asks. */
    public void count(RoutingContext context, JsonWebToken token, String service, Kind kind) {
        if (token.getClaim("client_id") == null || !(token.getClaim("azp") instanceof String client)) {
            return;
        }
        String organization = single(token.getClaim("organization"));
        if (organization != null) {
            Key key = new Key(organization, client, service, today());
            context.addEndHandler(ended -> tallies.computeIfAbsent(key, _ -> new Tally())
                    .add(kind, context.response().getStatusCode()));
        }
    }

    /** This gateway, as long as it runs: what another one counted, or this one before, is added to it. */
    UUID gateway() {
        return gateway;
    }

    /** Everything of today and yesterday; what is older is forgotten. */
    void forEach(BiConsumer<Key, Tally> each) {
        LocalDate yesterday = today().minusDays(1);
        tallies.keySet().removeIf(key -> key.day().isBefore(yesterday));
        tallies.forEach(each);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    // A JSON string of the token's own kind shows itself in quotes.
    private static @Nullable String single(@Nullable Object claim) {
        return claim instanceof Collection<?> aliases && aliases.size() == 1
                ? String.valueOf(aliases.iterator().next()).replace("\"", "")
                : null;
    }
}
