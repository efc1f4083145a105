package fr.maillage.platform.data.idempotency;

import java.nio.ByteBuffer;

/**
 * One try of one request.
 *
 * @param scope 32 bytes, the same for every try: who, what, which key
 * @param request 32 bytes, the same as long as the very same thing is asked
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never shared
record Attempt(byte[] scope, byte[] request, IdempotencyKey key) {

    /** For a lock that only tries of the same request compete for. */
    long lock() {
        return ByteBuffer.wrap(scope).getLong();
    }
}
