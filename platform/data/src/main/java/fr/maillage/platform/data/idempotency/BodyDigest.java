package fr.maillage.platform.data.idempotency;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Looks at the bytes of a body that comes with a key. Such a body is no upload, so its size is capped (after the
 * counting of {@code platform/http}); files come as forms and are read from disk when the request is told apart.
 */
@Provider
@Priority(BodyDigest.AFTER_COUNTING)
class BodyDigest implements ReaderInterceptor {

    static final int AFTER_COUNTING = Priorities.USER + 1_000;

    private final ReceivedBody received;

    BodyDigest(ReceivedBody received) {
        this.received = received;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getHeaders().containsKey(IdempotencyKey.HEADER)) {
            byte[] body = context.getInputStream().readAllBytes();
            received.keep(body);
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }
}
