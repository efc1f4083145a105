package fr.maillage.platform.http.trace;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** First filter of every request: names it before anything can refuse it. */
@ApplicationScoped
class TraceFilter {

    static final String REQUEST_ID = "X-Request-Id";

    private static final int BEFORE_ALL_OTHERS = 1_000;
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Spans spans;

    TraceFilter(Spans spans) {
        this.spans = spans;
    }

    void register(@Observes Filters filters) {
        filters.register(this::name, BEFORE_ALL_OTHERS);
    }

    private void name(RoutingContext context) {
        Trace trace = Trace.of(context);
        MDC.put(Trace.MDC_KEY, trace.traceId());
        context.response().putHeader(Trace.HEADER, trace.traceparent());
        context.response().putHeader(REQUEST_ID, requestId(context.request().getHeader(REQUEST_ID), trace));
        spans.follow(context, trace);
        context.next();
    }

    /** The caller's own id when it cannot hurt a log or a header, the trace id otherwise. */
    static String requestId(@Nullable String proposed, Trace trace) {
        return proposed != null && HARMLESS.matcher(proposed).matches() ? proposed : trace.traceId();
    }
}
