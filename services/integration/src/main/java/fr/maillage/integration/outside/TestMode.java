package fr.maillage.integration.outside;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Test mode lets webhooks reach this machine and its network. It says so at start and in every health answer, and the
 * profile {@code prod}, which is that of every packaged start unless told otherwise, does not start with it.
 */
@Readiness
@ApplicationScoped
public class TestMode implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(TestMode.class);
    private static final String PRODUCTION = "prod";

    private final OutsideConfig config;

    TestMode(OutsideConfig config) {
        this.config = config;
    }

    void atStart(@Observes StartupEvent event) {
        refuseIn(ConfigUtils.getProfiles(), config.testMode());
        if (config.testMode()) {
            LOG.warn(
                    "WEBHOOK TEST MODE IS ON (maillage.webhooks.test-mode): http, any port and addresses of this machine"
                            + " and its network are admitted as receivers. Never with real data.");
        }
    }

    static void refuseIn(Iterable<String> profiles, boolean testMode) {
        for (String profile : profiles) {
            if (testMode && profile.equals(PRODUCTION)) {
                throw new IllegalStateException(
                        "maillage.webhooks.test-mode (true), must be false with the profile prod: it lets webhooks reach"
                                + " the network of this machine");
            }
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("webhooks")
                .up()
                .withData("testMode", config.testMode())
                .build();
    }
}
