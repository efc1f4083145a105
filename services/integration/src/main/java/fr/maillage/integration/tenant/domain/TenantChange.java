package fr.maillage.integration.tenant.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an organization's history.
 *
 * @param subject who, pseudonymous; {@code job:…} is the service itself
 * @param changes member to its value before and after; names of people are never among them
 */
public record TenantChange(
        UUID id,
        int version,
        Instant at,
        Action action,
        String subject,
        String client,
        Map<String, Difference> changes,
        @Nullable String reason) {

    public enum Action {
        CREATED,
        IMPORTED,
        CHANGED,
        SUSPENDED,
        REACTIVATED,
        RETRIED,
        APPLIED,
        FAILED
    }

    /** A value before and after, as JSON shows it. */
    public record Difference(
            @Nullable Object before, @Nullable Object after) {}
}
