package fr.maillage.local.services;

import fr.maillage.local.postgres.DatabaseSpec;
import java.util.List;

/** Every service of the platform, and the gateway, which is the one without a database, at the base port. */
public final class ServiceCatalogue {
    private static final List<Service> ALL = List.of(
            new Service("registry", "services/registry", 1, true, "512m", "", List.of()),
            new Service("premises", "services/premises", 2, true, "256m", "premises-service", List.of("registry")),
            new Service(
                    "integration",
                    "services/integration",
                    5,
                    true,
                    "192m",
                    "integration-service",
                    List.of("registry", "premises")),
            new Service("gateway", "gateway", 0, false, "128m", "", List.of("registry", "premises", "integration")));

    private ServiceCatalogue() {}

    public static List<Service> all() {
        return ALL;
    }

    public static List<DatabaseSpec> databases() {
        return ALL.stream()
                .filter(Service::hasDatabase)
                .map(service -> DatabaseSpec.ofService(service.name()))
                .toList();
    }
}
