package fr.maillage.registry.code.api;

import fr.maillage.registry.code.domain.CodeSystem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A nomenclature. */
@Schema(name = "CodeSystem")
public record CodeSystemResponse(
        @Schema(examples = "finess-category") String system,
        String label,
        String labelEn,

        @Schema(description = "Nombre de codes. / Number of codes.")
        long codes) {

    static CodeSystemResponse from(CodeSystem system, long codes) {
        return new CodeSystemResponse(system.id(), system.labelFr(), system.labelEn(), codes);
    }
}
