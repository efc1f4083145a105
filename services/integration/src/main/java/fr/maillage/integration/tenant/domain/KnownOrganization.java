package fr.maillage.integration.tenant.domain;

import fr.maillage.integration.directory.domain.Organization;
import java.util.List;
import java.util.Optional;

/** Reads an organization that somebody made in the directory itself. */
public final class KnownOrganization {

    private KnownOrganization() {}

    /** Empty when its attributes do not make it one of the platform: no kind we know, codes that are none. */
    public static Optional<TenantDefinition> read(Organization organization) {
        return first(organization, "kind").flatMap(TenantKind::of).flatMap(kind -> {
            try {
                return Optional.of(new TenantDefinition(
                        organization.alias(),
                        kind,
                        organization.name(),
                        organization.domain(),
                        all(organization, "departments"),
                        all(organization, "communeCodes")));
            } catch (IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        });
    }

    private static Optional<String> first(Organization organization, String attribute) {
        return all(organization, attribute).stream().findFirst();
    }

    private static List<String> all(Organization organization, String attribute) {
        return organization.attributes().getOrDefault(attribute, List.of());
    }
}
