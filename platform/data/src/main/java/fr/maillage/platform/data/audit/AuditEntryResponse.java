package fr.maillage.platform.data.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the audit trail, as the API of every service shows it: ids and codes, never a name. */
@Schema(name = "AuditEntry", description = "Entrée de la trace. / Entry of the audit trail.")
public record AuditEntryResponse(
        UUID id,
        Instant at,
        @Schema(examples = "share.grant") String action,
        AuditResult result,
        @Schema(examples = "area") String objectType,
        List<String> objectIds,

        @Schema(description = "Classe des champs montrés. / Class of the fields shown.")
        FieldClass fieldClass,

        @Schema(description = "Qui, par le `sub` de son jeton. / Who, by the `sub` of the token.")
        String subject,

        @Schema(description = "Programme utilisé (`azp`). / Program used.")
        String client,

        @Nullable @Schema(description = "Pour quelle organisation il agissait. / For which organization it acted.")
        String organization,

        String traceId) {

    static AuditEntryResponse from(AuditEntry entry) {
        return new AuditEntryResponse(
                entry.id(),
                entry.at(),
                entry.operation(),
                AuditResult.valueOf(entry.result()),
                entry.objectType(),
                entry.objectIds(),
                FieldClass.valueOf(entry.fieldClass()),
                entry.subject(),
                entry.client(),
                entry.organization(),
                entry.traceId());
    }
}
