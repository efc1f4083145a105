package fr.maillage.platform.data.attachment;

import fr.maillage.platform.data.audit.FieldClass;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of an attached file. */
public record Attachment(
        UUID id,
        String tenant,
        String objectType,
        UUID objectId,
        String name,
        ContentType type,
        long size,
        String sha256,
        FieldClass fieldClass,
        Set<String> visibleTo,
        AttachmentState state,
        @Nullable String refusal,
        @Nullable Instant scannedAt,
        String createdBy,
        Instant createdAt,
        int version) {

    public Attachment {
        visibleTo = Set.copyOf(visibleTo);
    }
}
