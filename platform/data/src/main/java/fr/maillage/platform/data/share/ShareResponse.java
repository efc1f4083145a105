package fr.maillage.platform.data.share;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A share as the API of every service shows it to the organization that granted it. */
@Schema(name = "Share", description = "Partage accordé. / Share as granted.")
public record ShareResponse(
        UUID id,
        @Schema(examples = "ars-31") String grantee,
        @Schema(examples = "outline") String fieldSet,

        @Schema(
                description =
                        "PENDING : pas encore commencé ; LIVE ; ENDED ; REVOKED. / Where it stands at the time of the answer.")
        ShareState state,

        @Schema(description = "Début, inclus. / Start, included.")
        Instant validFrom,

        @Nullable @Schema(description = "Fin, exclue ; null : sans fin. / End, excluded; null: no end.")
        Instant validTo,

        Instant createdAt,
        @Nullable Instant revokedAt) {

    public static ShareResponse from(Share share, Instant now) {
        return new ShareResponse(
                share.id(),
                share.grantee(),
                share.fieldSet(),
                state(share, now),
                share.validFrom(),
                share.validTo(),
                share.createdAt(),
                share.revokedAt());
    }

    private static ShareState state(Share share, Instant now) {
        Instant end = share.validTo();
        if (share.revokedAt() != null) {
            return ShareState.REVOKED;
        }
        if (end != null && !now.isBefore(end)) {
            return ShareState.ENDED;
        }
        return now.isBefore(share.validFrom()) ? ShareState.PENDING : ShareState.LIVE;
    }
}
