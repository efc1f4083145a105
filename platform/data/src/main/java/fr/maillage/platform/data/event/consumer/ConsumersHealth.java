package fr.maillage.platform.data.event.consumer;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Lag, given up events and gaps of every consumer, at {@code /q/health/well}. Not a matter of readiness: a service
 * answers while the feeds it reads are away.
 */
@Wellness
@ApplicationScoped
class ConsumersHealth implements HealthCheck {

    private final ConsumerBook book;
    private final ConsumerSettings settings;

    ConsumersHealth(ConsumerBook book, ConsumerSettings settings) {
        this.book = book;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        List<ConsumerStatus> all = book.statuses();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("event consumers")
                .status(all.stream().allMatch(one -> one.well(settings.lag())));
        for (ConsumerStatus one : all) {
            answer.withData(one.name() + ".lagSeconds", one.lag().toSeconds());
            answer.withData(one.name() + ".waiting", one.waiting());
            answer.withData(one.name() + ".dead", one.dead());
            answer.withData(one.name() + ".gap", one.gapAt() != null);
        }
        return answer.build();
    }
}
