package fr.maillage.premises.request.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the person may be named to an audience, from when to when (REQ-04).
 *
 * @param withdrawnAt end, at once; null while it stands
 */
public record Consent(
        UUID id,
        Audience audience,
        Instant givenAt,
        @Nullable Instant withdrawnAt) {

    public boolean stands() {
        return withdrawnAt == null;
    }
}
