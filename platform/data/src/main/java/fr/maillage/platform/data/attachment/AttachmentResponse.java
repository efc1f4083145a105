package fr.maillage.platform.data.attachment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An attachment as the API of every service shows it. */
@Schema(name = "Attachment", description = "Pièce jointe. / Attached file.")
public record AttachmentResponse(
        UUID id,
        String name,

        @Schema(examples = "application/pdf", description = "D’après le contenu. / From the content.")
        String mediaType,

        @Schema(description = "Octets. / Bytes.") long size,
        @Schema(pattern = "^[0-9a-f]{64}$") String sha256,

        @Schema(
                description = "QUARANTINED : pas encore examinée ; CLEAN ; REFUSED : détruite ; UNSCANNED : pas"
                        + " d’antivirus. / Where it stands with the antivirus.")
        AttachmentState state,

        @Nullable @Schema(description = "Ce que l’antivirus a trouvé. / What the antivirus found.")
        String refusal,

        @Schema(description = "Rôles qui la voient. / Roles that see it.")
        List<String> visibleTo,

        Instant createdAt,
        @Nullable Instant scannedAt) {

    public static AttachmentResponse from(Attachment attachment) {
        return new AttachmentResponse(
                attachment.id(),
                attachment.name(),
                attachment.type().mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.state(),
                attachment.refusal(),
                attachment.visibleTo().stream().sorted().toList(),
                attachment.createdAt(),
                attachment.scannedAt());
    }
}
