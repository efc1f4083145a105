package fr.maillage.platform.data.share;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A share as it was granted.
 *
 * @param grantee alias of an organization, or {@code person:} and a subject
 * @param validTo end, itself excluded; null for no end
 */
public record Share(
        UUID id,
        String tenant,
        String objectType,
        UUID objectId,
        String grantee,
        String fieldSet,
        Instant validFrom,
        @Nullable Instant validTo,
        String createdBy,
        Instant createdAt,
        @Nullable Instant revokedAt) {}
