package fr.maillage.registry.imports;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A registry without its geography would answer, wrongly, that nothing is anywhere. */
@Readiness
@ApplicationScoped
class ReferenceDataReady implements HealthCheck {

    private final ReferenceData reference;
    private volatile boolean loaded;

    ReferenceDataReady(ReferenceData reference) {
        this.reference = reference;
    }

    @Override
    public HealthCheckResponse call() {
        if (!loaded) {
            loaded = reference.loaded();
        }
        return HealthCheckResponse.named("reference-data").status(loaded).build();
    }
}
