package fr.maillage.platform.data.event;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Identifiers of events: UUID version 7 (RFC 9562). Their time only tells whether an unknown one may be older than the
 * feed; order is the feed's alone, which knows the place of each.
 */
public final class EventId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private EventId() {}

    static UUID at(Instant now) {
        long high = (now.toEpochMilli() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** When it was made; the epoch when it is none of ours. */
    public static Instant time(UUID id) {
        return id.version() == 7 ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16) : Instant.EPOCH;
    }
}
