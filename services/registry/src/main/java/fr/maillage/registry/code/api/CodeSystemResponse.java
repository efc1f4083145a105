package fr.maillage.registry.code.api;

import fr.maillage.registry.code.domain.CodeSystem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A nomenclature. */
@Schema(name = "CodeSystem", description = "Une nomenclature. / A nomenclature.")
public record CodeSystemResponse(
        @Schema(description = "Identifiant. / Identifier.", examples = "finess-category")
        String system,

        @Schema(description = "Nom français. / French name.")
        String label,

        @Schema(description = "Nom anglais. / English name.")
        String labelEn,

        @Schema(description = "Nombre de codes. / Number of codes.")
        long codes) {

    static CodeSystemResponse from(CodeSystem system, long codes) {
        return new CodeSystemResponse(system.id(), system.labelFr(), system.labelEn(), codes);
    }
}
