package fr.maillage.platform.http.trace;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells an OpenTelemetry collector what requests became of, where one is set ({@code OTEL_EXPORTER_OTLP_ENDPOINT}).
 * Without one nothing is measured, held or sent: a request costs one comparison.
 */
@ApplicationScoped
public class Spans {

    private static final String ROUTE = Spans.class.getName();
    private static final String OF_THE_SERVER_ITSELF = "/q/";
    private static final double ALL = 1;

    private final @Nullable Collector collector;
    private final Clock clock;
    private final double share;

    /** @param share of the traces that are told, 0 to 1; all parts choose the same ones, by the trace id */
    Spans(
            Clock clock,
            @ConfigProperty(name = "otel.exporter.otlp.endpoint") Optional<URI> endpoint,
            @ConfigProperty(name = "otel.exporter.otlp.headers") Optional<String> headers,
            @ConfigProperty(name = "otel.traces.sampler.arg") Optional<Double> share,
            @ConfigProperty(name = "otel.sdk.disabled", defaultValue = "false") boolean disabled,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.clock = clock;
        this.share = share.orElse(ALL);
        if (!(this.share >= 0 && this.share <= ALL)) {
            throw new IllegalArgumentException("OTEL_TRACES_SAMPLER_ARG (" + this.share + "), must be 0 to 1");
        }
        this.collector = disabled
                ? null
                : endpoint.map(base -> Collector.at(base, headers.orElse(""), service, version))
                        .orElse(null);
    }

    /** Names the operation that the request has reached, by its template. */
    public void reached(RoutingContext context, String template) {
        if (collector != null) {
            context.put(ROUTE, template);
        }
    }

    boolean isTold() {
        return collector != null;
    }

    /** From here on until its answer is sent. */
    void follow(RoutingContext context, Trace trace) {
        Collector told = collector;
        if (told == null || !isChosen(trace) || context.request().uri().startsWith(OF_THE_SERVER_ITSELF)) {
            return;
        }
        Instant now = clock.instant();
        long since = System.nanoTime();
        long begin = now.getEpochSecond() * 1_000_000_000L + now.getNano();
        context.addEndHandler(ended -> {
            String route = context.get(ROUTE);
            told.tell(new Span(
                    trace,
                    context.request().method().name(),
                    route == null ? "" : route,
                    context.response().getStatusCode(),
                    begin,
                    begin + System.nanoTime() - since));
        });
    }

    private boolean isChosen(Trace trace) {
        if (!trace.isSampled()) {
            return false;
        }
        // The last digits are the random ones, whoever made the id.
        long digits = Long.parseUnsignedLong(trace.traceId().substring(18), 16);
        return share >= ALL || digits < share * (1L << 56);
    }

    @PreDestroy
    void close() {
        if (collector != null) {
            collector.close();
        }
    }
}
