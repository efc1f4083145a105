package fr.maillage.gateway.metrics;

import fr.maillage.gateway.GatewayConfig;
import fr.maillage.gateway.caller.CallerAddress;
import fr.maillage.gateway.caller.Network;
import fr.maillage.gateway.page.Page;
import fr.maillage.platform.http.refusal.Answers;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.List;

/** {@code /metrics} in OpenMetrics text. Who asks from a network that is not named learns nothing, not even that it is there. */
@ApplicationScoped
class MetricsPage implements Page {

    private static final String PATH = "/metrics";
    private static final String TYPE = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private final List<Network> networks;
    private final CallerAddress addresses;
    private final Traffic traffic;

    MetricsPage(GatewayConfig config, CallerAddress addresses, Traffic traffic) {
        this.networks = config.metricsNetworks().orElse(List.of());
        this.addresses = addresses;
        this.traffic = traffic;
    }

    @Override
    public boolean isAt(String path) {
        return path.equals(PATH);
    }

    @Override
    public void answer(RoutingContext context, String path) {
        context.request().resume();
        String from = addresses.of(context.request());
        if (networks.stream().noneMatch(network -> network.contains(from))) {
            Answers.send(Answers.ofStatus(404, context), context);
            return;
        }
        context.response()
                .putHeader("Content-Type", TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(text());
    }

    private String text() {
        var out = new StringBuilder();
        out.append("# TYPE maillage_gateway_requests counter\n");
        traffic.forEach((service, durations) -> durations.writeStatuses(service, out));
        out.append("# TYPE maillage_gateway_limited_requests counter\n");
        traffic.forEach((service, durations) -> durations.writeRefused(service, out));
        out.append("# TYPE maillage_gateway_request_duration_seconds histogram\n");
        out.append("# UNIT maillage_gateway_request_duration_seconds seconds\n");
        traffic.forEach((service, durations) -> durations.writeSeconds(service, out));
        out.append("# TYPE maillage_gateway_heap_bytes gauge\n");
        out.append("# UNIT maillage_gateway_heap_bytes bytes\n");
        out.append("maillage_gateway_heap_bytes ")
                .append(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed())
                .append("\n# EOF\n");
        return out.toString();
    }
}
