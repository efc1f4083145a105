package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.value.json.BodyDates;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * An operation that takes a body gets one, and not more than agreed: neither nothing nor {@code null} reaches it, and
 * a body that did not announce its length is counted while it is read.
 */
@Provider
class BodyReading implements ReaderInterceptor {

    private final RequestLimits limits;

    BodyReading(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        long limit = limits.bodyLimit(context.getHeaders().getFirst("Content-Type"));
        context.setInputStream(new Counted(context.getInputStream(), limit));
        Object body = BodyDates.reading(context::proceed);
        if (body == null) {
            throw Problem.of(
                    StandardProblem.MALFORMED_REQUEST,
                    "Un corps est attendu, rien n’a été reçu.",
                    "A body is expected, nothing was received.");
        }
        return body;
    }

    private static final class Counted extends FilterInputStream {

        private final long limit;
        private long seen;

        Counted(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            seen += read;
            if (seen > limit) {
                throw RequestLimits.bodyTooLarge(seen, limit);
            }
        }
    }
}
