package fr.maillage.integration.tenant.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization of the platform.
 *
 * @param organization its identifier in the directory, once it is there
 * @param version rises with every decision of an operator
 * @param created whether it was in effect at least once
 */
public record Tenant(
        UUID id,
        TenantDefinition definition,
        TenantState state,
        @Nullable String organization,
        @Nullable FirstUser firstUser,
        Effect effect,
        int version,
        boolean created,
        Instant createdAt,
        Instant changedAt) {

    public String alias() {
        return definition.alias();
    }
}
